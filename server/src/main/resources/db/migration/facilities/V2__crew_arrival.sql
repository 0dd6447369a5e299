-- The crew's own tap at the door, beside the desk's; the earlier of both starts the clock.
alter table facilities.handoff add column crew_arrived_at timestamptz;
grant update (crew_arrived_at) on facilities.handoff to ${app};
