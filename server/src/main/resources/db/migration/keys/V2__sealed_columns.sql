-- Beside each plain column of person data stands a sealed one; a row that has the one has not the other. The app writes no
-- plain value any more; what stands plain from before is sealed at the next start, once and for good, and then the row
-- changes never again.

-- Append-only, but for a plain value that gives way to a sealed one. The columns are the trigger's arguments; that no
-- other column changes is in the grants.
create function keys.only_sealing() returns trigger language plpgsql as $$
declare
    before jsonb := to_jsonb(old);
    after jsonb := to_jsonb(new);
    plain text;
    done boolean := false;
begin
    foreach plain in array tg_argv loop
        if before ->> plain is not null and after ->> plain is null and after ->> (plain || '_sealed') is not null then
            done := true;
        elsif before -> plain is distinct from after -> plain
              or before -> (plain || '_sealed') is distinct from after -> (plain || '_sealed') then
            done := false;
            exit;
        end if;
    end loop;
    if not done then
        raise exception '% is append-only: record a correction instead', tg_table_name using errcode = 'CR001';
    end if;
    return new;
end $$;

-- For the migrations of the modules: gives a table its sealed columns, and takes from the app the right to write plain ones.
create procedure keys.seal_columns(target regclass, plain text[], app text, which text default 'true') language plpgsql as $$
declare
    column_name text;
    any_plain text := (select string_agg(format('%I is not null', p), ' or ') from unnest(plain) p);
    holder text := (select string_agg(case when exists (select 1 from pg_attribute a where a.attrelid = target
                                                        and a.attname = h and not a.attisdropped)
                                           then quote_ident(h) else 'null::uuid' end, ', ' order by place)
                    from unnest(array['community_id', 'agency_id', 'account_id', 'person_id'])
                         with ordinality as needed (h, place));
begin
    foreach column_name in array plain loop
        execute format('alter table %s add column %I bytea, alter column %I drop not null,
                        add constraint %I check (%I is null or %I is null)', target, column_name || '_sealed', column_name,
                       column_name || '_once', column_name, column_name || '_sealed');
    end loop;
    execute format('revoke insert on %s from %I', target, app);
    execute format('grant insert (%s), update (%s) on %s to %I',
                   (select string_agg(quote_ident(a.attname), ', ') from pg_attribute a
                    where a.attrelid = target and a.attnum > 0 and not a.attisdropped
                      and (which <> 'true' or a.attname <> all (plain))),
                   (select string_agg(format('%I, %I', p, p || '_sealed'), ', ') from unnest(plain) p), target, app);
    execute format('create index on %s (community_id) where (%s) and (%s)', target, any_plain, which);
    -- Who still has plain rows; asked at each start, before there is an actor.
    execute format('create function %s_plain() returns table (community_id uuid, agency_id uuid, account_id uuid,
                        person_id uuid) language sql stable security definer set search_path = pg_catalog, pg_temp as
                    $f$ select distinct %s from %s t where (%s) and (%s) $f$', target, holder, target, any_plain, which);
    execute format('revoke execute on function %s_plain() from public', target);
    execute format('grant execute on function %s_plain() to %I', target, app);
end $$;

-- Where the table was append-only before.
create procedure keys.append_only_but_sealing(target regclass, plain text[]) language plpgsql as $$
begin
    execute format('drop trigger append_only on %s', target);
    execute format('create trigger append_only before delete on %s for each row execute function kernel.refuse_change()',
                   target);
    execute format('create trigger only_sealing before update on %s for each row execute function keys.only_sealing(%s)',
                   target, (select string_agg(quote_literal(p), ', ') from unnest(plain) p));
end $$;
