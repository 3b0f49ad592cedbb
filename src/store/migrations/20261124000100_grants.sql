-- The role that serves people: it may add lines and never change or remove one. Triggers say the same
-- (entry_is_final …); a grant holds where a trigger was dropped by mistake. Where the operator's own
-- user may not make roles, the triggers stand alone, and docs/operate.md says how to add the role.
do $$
begin
  begin
    create role passbook_app nologin;
  exception
    when duplicate_object or unique_violation then null;
    when insufficient_privilege then
      raise notice 'no right to make the role passbook_app: triggers alone keep the lines';
      return;
  end;
  execute format('grant passbook_app to %I', current_user);
  grant usage on schema public to passbook_app;
  grant select, insert, update, delete on all tables in schema public to passbook_app;
  grant execute on all functions in schema public to passbook_app;
  revoke update, delete, truncate on entry, lot_use, credit_entry, seal from passbook_app;
  revoke delete, truncate on account, lot, claim, redemption, stock_move, reversal, question, look,
    consent, card from passbook_app;
  revoke insert, update, delete, truncate on migration from passbook_app;
end $$;
