-- Erasing a person asks for all episodes that were ever about the person.
create index on episodes.episode (person_id) where person_id is not null;
