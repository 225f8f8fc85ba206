-- Which reminders that a write token is about to end have been sent, so that several stagecrafts send each once.
create table token_reminder (
    token_id uuid        not null references token on delete cascade,
    days     integer     not null,
    sent_at  timestamptz not null,
    primary key (token_id, days)
);
create index token_expires on token (expires_at) where kind = 'write' and revoked_at is null;

-- What is known of a token outlives the key that signed it.
alter table token drop constraint token_signing_key_fkey;
