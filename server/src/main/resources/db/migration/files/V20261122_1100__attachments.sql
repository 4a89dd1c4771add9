-- A content stands here before its bytes are stored and until after they are removed, so that nothing lies in the store that
-- the database does not know. Touching the row keeps the clean-up away for a day.
create table files_content (
    sha256 text primary key check (sha256 ~ '^[0-9a-f]{64}$'),
    size bigint not null check (size > 0),
    touched timestamptz not null
);
select exempt('files_content', 'digests and sizes only; whose contents they are stands in files_attachment');
create index files_content_touched on files_content (touched);

create table files_attachment (
    id uuid primary key,
    region region_code not null,
    -- seen beyond the jurisdiction, where the guard of the subject allows it
    shared boolean not null default false,
    subject_kind text not null check (length(subject_kind) between 1 and 40),
    subject_id text not null check (length(subject_id) between 1 and 80),
    name text not null check (length(name) between 1 and 120),
    media_type text not null,
    size bigint not null,
    sha256 text not null references files_content (sha256),
    uploader uuid not null,
    uploader_name text not null,
    uploader_office text not null,
    at timestamptz not null,
    unique (subject_kind, subject_id, sha256, name)
);
select protect('files_attachment');
create policy shared_is_read on files_attachment for select to zhagen_app using (shared);
create index files_attachment_content on files_attachment (sha256);
create index files_attachment_region on files_attachment (region);
