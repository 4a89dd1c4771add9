-- A jurisdiction as a value: the digits of a region, or nothing for the whole country.
create domain jurisdiction_prefix as text collate "C"
  check (value ~ '^([0-9]{2}|[0-9]{4}|[0-9]{6}|[0-9]{9}|[0-9]{12}|[0-9]{15})?$');

-- Whether a jurisdiction lies in the acting one. The whole country lies in the whole country only: "0" is the smallest
-- region of all and lies in no province.
create function prefix_in_jurisdiction(prefix text) returns boolean
  language sql stable parallel safe
  return in_jurisdiction(coalesce(nullif(prefix, ''), '0'));
