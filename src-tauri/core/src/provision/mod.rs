//! The IT desk: second factors made beforehand, for one person or a hundred thousand. Reads lists
//! of people and makers' files, keeps the register, writes what identity providers take in. Never
//! touches the disk itself, and never puts a secret into a problem or a log.
//!
//! - [`batch`]: the register of one hand-out: reserved, made, handed over, activated.
//! - [`intake`]: people out of tables, row by row, whatever program wrote them.
//! - [`seeds`]: makers' files of secrets, checked before anything is done with them.
//! - [`targets`]: identity providers, and what each takes in.
//! - [`takes`]: what an identity provider can hold.
//! - [`row`]: what is wrong in one line. [`serial`]: the name of a token.

pub mod batch;
pub mod intake;
pub mod row;
pub mod seeds;
pub mod serial;
pub mod takes;
pub mod targets;
