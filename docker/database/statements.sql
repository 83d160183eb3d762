-- So that Administration > Status shows which statements take long, of all processes and since the server began.
CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
