-- That the person cannot speak may be said of a medical emergency: then the crisis card is asked for as in one (rule A3).
alter table sharing.portal_unable add column medical boolean not null default false;
comment on column sharing.portal_unable.medical is 'There is an immediate medical need, recorded with it.';
