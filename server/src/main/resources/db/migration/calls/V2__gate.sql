-- An accepted offer is a reason for the gate to decide; it opens no wall by itself any more.
create or replace function calls.seen_by_me(call uuid, owner uuid) returns boolean language sql stable
    return owner = kernel.current_agency() or kernel.released(call, owner);
comment on table calls.shared_with is 'class: tenant. Which agency accepted the episode of a call, so that the gate may tell it what was said; ids only.';
