package org.corespond.workgroup.map;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.corespond.kernel.CurrentActor;
import org.corespond.kernel.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The outlines and points of a community. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class Shapes {
    private final JdbcClient jdbc;
    private final Clock clock;

    Shapes(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    List<Shape> list() {
        return jdbc.sql("select * from workgroup.shape order by kind, name")
                .query(Shapes::shape)
                .list();
    }

    /** All of these kinds are taken away; of two who replace them at once, the second replaces those of the first. */
    void clear(List<Shape.Kind> kinds) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('shapes ' || kernel.current_community(), 0))")
                .query((row, n) -> n)
                .single();
        jdbc.sql("delete from workgroup.shape where kind in (:kinds)")
                .param("kinds", kinds.stream().map(Enum::name).toList())
                .update();
    }

    void add(Shape shape) {
        jdbc.sql("""
                insert into workgroup.shape (id, community_id, kind, name, code, geometry, lon, lat, added_at, added_by)
                values (:id, kernel.current_community(), :kind, :name, nullif(:code, ''), cast(:geometry as jsonb),
                        :lon, :lat, :at, :by)
                """)
                .param("id", Ids.at(clock.millis()))
                .param("kind", shape.kind().name())
                .param("name", shape.name())
                .param("code", shape.code())
                .param("geometry", shape.geometry())
                .param("lon", shape.at().lon())
                .param("lat", shape.at().lat())
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", CurrentActor.get().accountId())
                .update();
    }

    private static Shape shape(ResultSet row, int n) throws SQLException {
        String code = row.getString("code");
        return new Shape(
                Shape.Kind.valueOf(row.getString("kind")),
                row.getString("name"),
                code == null ? "" : code,
                new Spot(row.getDouble("lon"), row.getDouble("lat")),
                row.getString("geometry"));
    }
}
