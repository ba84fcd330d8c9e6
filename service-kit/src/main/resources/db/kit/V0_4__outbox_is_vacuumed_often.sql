-- Each row of the outbox is deleted soon after it was written, and whoever looks for the oldest passes over the dead
-- ones. By default they are cleared away when a fifth of the table is dead, which for a table that was large once is
-- never.
alter table outbox set (
    autovacuum_vacuum_scale_factor = 0,
    autovacuum_vacuum_threshold = 5000,
    autovacuum_vacuum_cost_delay = 0
);
