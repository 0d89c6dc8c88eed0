-- What a lawyer's list may be narrowed by, counted when the list is written and not when it is read.
create table lawyer_case_count (
  lawyer_id uuid not null,
  -- all, open, court, stage, cause, label
  facet     text not null,
  id        text not null,
  n         integer not null,
  primary key (lawyer_id, facet, id)
) with (fillfactor = 70);
grant select, insert, update on lawyer_case_count to tongban_app;

-- A line as what it counts for, once.
create function lawyer_case_facets(line lawyer_case) returns table (facet text, id text) language sql immutable as $$
  values ('court', line.court_id::text), ('stage', line.stage), ('cause', line.cause_name)
  union all select 'open', '' where line.open
  union all select 'label', label from unnest(line.labels) as label
$$;

-- By statement and not by line: a thousand lines at once change each count once. The lawyer's own head row is held first, in one order: two writers
-- of one lawyer follow each other and cannot lock each other out.
create function count_lawyer_cases_added() returns trigger language plpgsql as $$
begin
  insert into lawyer_case_count as c
    select lawyer_id, 'all', '', count(*) from added group by lawyer_id order by lawyer_id
    on conflict (lawyer_id, facet, id) do update set n = c.n + excluded.n;
  insert into lawyer_case_count as c
    select a.lawyer_id, f.facet, f.id, count(*) from added a, lawyer_case_facets(a::lawyer_case) f group by 1, 2, 3 order by 1, 2, 3
    on conflict (lawyer_id, facet, id) do update set n = c.n + excluded.n;
  return null;
end $$;
create function count_lawyer_cases_moved() returns trigger language plpgsql as $$
declare
  changed lawyer_case_count[];
begin
  select array_agg(row(lawyer_id, facet, id, n)::lawyer_case_count order by lawyer_id, facet, id) into changed from (
    select lawyer_id, facet, id, sum(d)::int as n from (
      select a.lawyer_id, f.facet, f.id, 1 as d from after_move a, lawyer_case_facets(a::lawyer_case) f
      union all select b.lawyer_id, f.facet, f.id, -1 from before_move b, lawyer_case_facets(b::lawyer_case) f
    ) both_ways group by lawyer_id, facet, id having sum(d) <> 0) summed;
  if changed is null then
    return null;
  end if;
  perform from lawyer_case_count where facet = 'all' and lawyer_id in (select lawyer_id from unnest(changed)) order by lawyer_id for update;
  insert into lawyer_case_count as c select * from unnest(changed)
    on conflict (lawyer_id, facet, id) do update set n = c.n + excluded.n;
  return null;
end $$;
create trigger lawyer_case_added after insert on lawyer_case referencing new table as added
  for each statement execute function count_lawyer_cases_added();
create trigger lawyer_case_moved after update on lawyer_case referencing old table as before_move new table as after_move
  for each statement execute function count_lawyer_cases_moved();
insert into lawyer_case_count
select lawyer_id, 'all', '', count(*) from lawyer_case group by 1
union all select lawyer_id, 'open', '', count(*) from lawyer_case where open group by 1
union all select lawyer_id, 'court', court_id::text, count(*) from lawyer_case group by 1, 3
union all select lawyer_id, 'stage', stage, count(*) from lawyer_case group by 1, 3
union all select lawyer_id, 'cause', cause_name, count(*) from lawyer_case group by 1, 3
union all select lawyer_id, 'label', label, count(*) from lawyer_case, unnest(labels) as label group by 1, 3;

-- Search by words: each pair of letters of a line, mixed with the lawyer, is a key of its own. A search then reads the keys of this lawyer's lines
-- alone, however many lines she or others have; two letters are enough for a name.
create function lawyer_case_keys(lawyer uuid, words text) returns integer[] language plpgsql immutable strict parallel safe as $$
begin
  return array(
    select distinct (hashtextextended(lawyer::text || substr(words, at, 2), 0) & 2147483647)::int
    from generate_series(1, length(words) - 1) at
    where substr(words, at, 2) not like '% %');
end $$;
create index lawyer_case_words on lawyer_case using gin (lawyer_case_keys(lawyer_id, search_text));
drop index lawyer_case_search;
