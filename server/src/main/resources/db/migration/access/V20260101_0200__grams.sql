-- All characters and all pairs of neighbouring characters of a text, in small letters. With a GIN index over it a part of a
-- name is found without reading every name, on any PostgreSQL: create index … using gin (grams(name)), and then
-- where grams(name) @> :grams and name ilike :pattern. The class Grams makes the right side.
create function grams(text) returns text[]
  language sql immutable parallel safe
  return coalesce((select array_agg(distinct substr(lower($1), at, size))
                     from generate_series(1, length($1)) at, (values (1), (2)) sizes (size)), '{}');
