-- Uploaded tables are no longer those of the directory alone; which kinds there are is up to the rooms.
alter table directory_import rename to intake_import;
alter table intake_import drop constraint directory_import_kind_check;
alter index directory_import_person rename to intake_import_person;
alter index directory_import_pkey rename to intake_import_pkey;
