export { addJob, runJobs, type Task } from './jobs.ts';
