-- Which fields hold the counts that have a floor; empty for those whose names say that they count.
alter table data_set add column smallest_count_fields text not null default '';
