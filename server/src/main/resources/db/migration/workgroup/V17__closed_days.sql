-- Days on which nobody is at the desk, beside weekends and federal holidays: business days leave them out.
alter table workgroup.feedback_desk add column closed_days date[] not null default '{}';
comment on column workgroup.feedback_desk.closed_days is 'Days of the community''s own, such as those of its state; federal holidays are known.';
