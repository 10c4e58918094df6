//! The guides: for each service what to do about its second factor before and after a phone is
//! changed or gone, for each app how accounts leave and enter it. The words stand in
//! `core/guides`, one file a guide and language; nothing here knows any service or app by name.

mod app;
mod fitting;
mod front;
mod guide;
mod list;
mod parse;
mod view;

pub use app::{App, LetsOut, Limits, Misfit, Otherwise, Takes};
pub use fitting::{for_account, for_details};
pub use guide::{Body, Guide, Helps, Kind, Part, Section, Step, Verified};
pub use list::{all, faults, named, search};
pub use view::{GuideLine, GuideView, PartView, SectionView, StepView};
