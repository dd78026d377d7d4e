-- whether new passwords are refused that are known from data breaches
alter table scope_setting drop constraint scope_setting_range;
alter table scope_setting add constraint scope_setting_range check (
    case name
        when 'allow-manual-entry' then chosen between 0 and 1
        when 'manual-passwords-temporary' then chosen between 0 and 1
        when 'temporary-password-life' then chosen between 1 and 168
        when 'password-ticket-expiration-delay' then chosen between 10 and 1440
        when 'allow-forgot-password' then chosen between 0 and 1
        when 'failures-before-lock' then chosen between 1 and 100
        when 'failure-window' then chosen between 1 and 1440
        when 'lock-duration' then chosen between 1 and 1440
        when 'minimum-length' then chosen between 8 and 64
        when 'refuse-breached-passwords' then chosen between 0 and 1
        when 'allow-manual-entry-for-users' then chosen between 0 and 1
        when 'two-step-sign-in' then chosen between 0 and 2
        else false
    end);
