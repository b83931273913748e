//! Combining limits: the strictest wins, always. Used by intake and by the live session, never by checker or audit.
