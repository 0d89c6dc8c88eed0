-- Which workers belong to which process: the jobs of a process that was killed are given back by the next one to start (kernel/jobs/orphans.ts).
create table job_worker (
  process_id uuid        not null,
  worker_id  text        not null,
  at         timestamptz not null default now(),
  primary key (process_id, worker_id)
);
grant select, insert, delete on job_worker to tongban_app;
