package org.corespond.workgroup;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.corespond.directory.Directory;
import org.corespond.kernel.Refused;
import org.corespond.kernel.Result;
import org.corespond.web.FormText;
import org.corespond.workgroup.ResourcesPage.Ask;
import org.corespond.workgroup.ResourcesPage.AskKind;
import org.corespond.workgroup.ResourcesPage.Champion;
import org.corespond.workgroup.ResourcesPage.Commitment;
import org.corespond.workgroup.ResourcesPage.Funding;
import org.corespond.workgroup.ResourcesPage.FundingKind;
import org.corespond.workgroup.ResourcesPage.FundingStage;
import org.corespond.workgroup.ResourcesPage.Part;
import org.corespond.workgroup.ResourcesPage.Staffing;
import org.corespond.workgroup.ResourcesPage.Step;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the registers: parts in the steps, champions, asks, money, staff and commitments. */
@Component
@Transactional
public class KeepResources {
    private static final int SHORT = 200;
    private static final int LONG = 2000;

    private final Registers registers;
    private final Directory directory;
    private final WorkgroupDesk desk;

    KeepResources(Registers registers, Directory directory, WorkgroupDesk desk) {
        this.registers = registers;
        this.directory = directory;
        this.desk = desk;
    }

    /** One agency answers for a step; nothing chosen takes the agency out of it. */
    public Result<UUID> part(Step step, Typed typed, UUID key) {
        return desk.once(key, "workgroup.part", () -> {
            Optional<UUID> agency = agency(typed);
            if (agency.isEmpty()) {
                return Refused.at("agency", "workgroup.choose");
            }
            Optional<Part> part = typed.code("part", Part.class);
            Optional<UUID> other = registers.parts().getOrDefault(step, Map.of()).entrySet().stream()
                    .filter(each -> each.getValue() == Part.RESPONSIBLE)
                    .map(Map.Entry::getKey)
                    .filter(each -> !each.equals(agency.get()))
                    .findFirst();
            if (part.filter(each -> each == Part.RESPONSIBLE).isPresent() && other.isPresent()) {
                String name = directory.agency(other.get()).name();
                return Refused.at("part", "workgroup.answered", name);
            }
            part.ifPresentOrElse(
                    each -> registers.put(step, agency.get(), each, desk.now()),
                    () -> registers.take(step, agency.get()));
            return Result.done(agency.get());
        });
    }

    private Optional<UUID> agency(Typed typed) {
        return typed.id("agency").flatMap(id -> directory.findAgency(id).map(each -> each.id()));
    }

    public Result<UUID> champion(Typed typed, UUID key) {
        return desk.once(key, "workgroup.champion", () -> {
            if (!typed.within("name", SHORT)) {
                return Refused.at("name", "workgroup.name");
            }
            if (!typed.within("sphere", SHORT)) {
                return Refused.at("sphere", "workgroup.text");
            }
            UUID id = desk.newId();
            registers.add(new Champion(id, typed.text("name"), typed.text("sphere")), desk.now());
            return Result.done(id);
        });
    }

    public Result<UUID> ask(Typed typed, UUID key) {
        return desk.once(key, "workgroup.ask", () -> {
            Optional<AskKind> kind = typed.code("kind", AskKind.class);
            if (kind.isEmpty()) {
                return Refused.at("kind", "workgroup.choose");
            }
            if (!typed.within("addressee", SHORT)) {
                return Refused.at("addressee", "workgroup.name");
            }
            if (!typed.within("text", LONG)) {
                return Refused.at("text", "workgroup.text");
            }
            if (typed.day("on").isEmpty()) {
                return Refused.at("on", "workgroup.day");
            }
            UUID champion = typed.id("champion")
                    .filter(id -> registers.champions().stream()
                            .anyMatch(each -> each.id().equals(id)))
                    .orElse(null);
            UUID id = desk.newId();
            registers.add(
                    new Ask(
                            id,
                            kind.get(),
                            typed.text("addressee"),
                            champion,
                            typed.text("text"),
                            typed.is("agreed", "true"),
                            typed.day("on").orElseThrow(),
                            null),
                    desk.now());
            return Result.done(id);
        });
    }

    public Result<UUID> answer(UUID ask, Typed typed, UUID key) {
        return desk.once(key, "workgroup.ask.result", () -> {
            if (!typed.within("result", LONG)) {
                return Refused.at("result", "workgroup.note");
            }
            return registers.answer(ask, typed.text("result"), desk.now())
                    ? Result.done(ask)
                    : Refused.at("result", "workgroup.ask.answered");
        });
    }

    public Result<UUID> funding(Typed typed, UUID key) {
        return desk.once(key, "workgroup.funding", () -> {
            Optional<FundingKind> kind = typed.code("kind", FundingKind.class);
            if (!typed.within("name", SHORT)) {
                return Refused.at("name", "workgroup.text");
            }
            if (kind.isEmpty()) {
                return Refused.at("kind", "workgroup.choose");
            }
            return staged(typed)
                    .map(Refused::<UUID>retyped)
                    .map(no -> (Result<UUID>) no)
                    .orElseGet(() -> {
                        UUID id = desk.newId();
                        registers.add(
                                new Funding(
                                        id,
                                        typed.text("name"),
                                        kind.get(),
                                        typed.text("eligibility"),
                                        typed.code("stage", FundingStage.class).orElseThrow(),
                                        typed.amount("amount").orElseThrow()),
                                desk.now());
                        return Result.done(id);
                    });
        });
    }

    public Result<UUID> move(UUID id, Typed typed, UUID key) {
        return desk.once(key, "workgroup.funding.stage", () -> {
            Funding before = registers.funding().stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst()
                    .orElseThrow();
            return staged(typed)
                    .map(Refused::<UUID>retyped)
                    .map(no -> (Result<UUID>) no)
                    .orElseGet(() -> {
                        FundingStage stage =
                                typed.code("stage", FundingStage.class).orElseThrow();
                        BigDecimal amount = typed.amount("amount").orElseThrow();
                        registers.move(
                                new Funding(id, before.name(), before.kind(), before.eligibility(), stage, amount),
                                desk.now());
                        return Result.done(id);
                    });
        });
    }

    private static Optional<Refused<UUID>> staged(Typed typed) {
        if (typed.code("stage", FundingStage.class).isEmpty()) {
            return Optional.of(Refused.at("stage", "workgroup.choose"));
        }
        return typed.amount("amount").isEmpty()
                ? Optional.of(Refused.at("amount", "workgroup.amount"))
                : Optional.empty();
    }

    public Result<UUID> staffing(Typed typed, UUID key) {
        return desk.once(key, "workgroup.staffing", () -> {
            Optional<UUID> agency = agency(typed);
            if (agency.isEmpty()) {
                return Refused.at("agency", "workgroup.choose");
            }
            Optional<Integer> year = FormText.number(typed.text("year"), 2000, 2100);
            if (year.isEmpty()) {
                return Refused.at("year", "workgroup.year");
            }
            if (!typed.within("source", SHORT)) {
                return Refused.at("source", "workgroup.text");
            }
            Optional<BigDecimal> fte = typed.amount("fte");
            Optional<BigDecimal> amount = typed.amount("amount");
            if (fte.isEmpty() || amount.isEmpty()) {
                return Refused.at(fte.isEmpty() ? "fte" : "amount", "workgroup.amount");
            }
            UUID id = desk.newId();
            Staffing line = new Staffing(agency.get(), year.get(), typed.text("source"), fte.get(), amount.get());
            registers.add(id, line, desk.now());
            return Result.done(id);
        });
    }

    public Result<UUID> commitment(Typed typed, UUID key) {
        return desk.once(key, "workgroup.commitment", () -> {
            Optional<UUID> agency = agency(typed);
            if (agency.isEmpty()) {
                return Refused.at("agency", "workgroup.choose");
            }
            if (!typed.within("signer", SHORT) || !typed.within("capacity", SHORT)) {
                return Refused.at(typed.within("signer", SHORT) ? "capacity" : "signer", "workgroup.name");
            }
            if (typed.day("from").isEmpty() || typed.day("until").isEmpty()) {
                return Refused.at(typed.day("from").isEmpty() ? "from" : "until", "workgroup.day");
            }
            Commitment made = new Commitment(
                    agency.get(),
                    typed.text("signer"),
                    typed.text("capacity"),
                    typed.day("from").orElseThrow(),
                    typed.day("until").orElseThrow());
            if (made.until().isBefore(made.from())) {
                return Refused.at("until", "workgroup.backwards");
            }
            UUID id = desk.newId();
            registers.add(id, made, desk.now());
            return Result.done(id);
        });
    }

    @Transactional(readOnly = true)
    public ResourcesPage page() {
        return new ResourcesPage(
                directory.agencies(),
                registers.parts(),
                registers.champions(),
                registers.asks(),
                registers.funding(),
                registers.staffing(),
                registers.commitments(),
                desk.today());
    }
}
