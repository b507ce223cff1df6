//! Where a merchant can go from where it stands.
//!
//! ```text
//! Pending ──approve──▶ Active ◀─pause / resume─▶ Paused
//!    │                   │                         │
//!    └ unregister,       └────── wind_down ────────┴──▶ WindingDown ──close, after `until`──▶ Closed
//!      refuse                                                                                   ▲
//!      (entry removed)  any of the three ──suspend──▶ Suspended ──close, if it ends, after it───┘
//! ```
//!
//! A suspended merchant is reinstated to where it was, but paused instead of active. What has been
//! announced stands: suspended while it winds down it still ends when it was to end, and ended by the
//! approvers while it is suspended it stays suspended until then.

use crate::{Config, Error, MerchantState};
use hanse_curve::Moment;

/// What moves a merchant from one state to the next.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub(crate) enum Action {
	/// The approvers let it begin.
	Approve,
	/// It takes a break.
	Pause,
	/// It goes on.
	Resume,
	/// The approvers stop it.
	Suspend,
	/// The approvers let it go on. It comes back paused and resumes by itself.
	Reinstate,
	/// It ends at a moment. The approvers can end a suspended one as well, which stays suspended.
	WindDown { until: Moment, by_approvers: bool },
	/// Everything is over.
	Close { now: Moment },
}

impl MerchantState {
	/// The state after an action, or why that is not possible.
	pub(crate) fn after<T: Config>(self, action: Action) -> Result<Self, Error<T>> {
		use MerchantState::*;
		match (self, action) {
			(Closed, _) => Err(Error::MerchantClosed),
			(Pending, Action::Approve) => Ok(Active),
			(_, Action::Approve) => Err(Error::NotPending),
			(Pending, _) => Err(Error::NotApproved),
			(Active, Action::Pause) => Ok(Paused),
			(_, Action::Pause) => Err(Error::NotActive),
			(Paused, Action::Resume) => Ok(Active),
			(_, Action::Resume) => Err(Error::NotPaused),
			(Suspended { .. }, Action::Suspend) => Err(Error::MerchantSuspended),
			(_, Action::Suspend) => Ok(Suspended { until: self.end() }),
			(Suspended { until: None }, Action::Reinstate) => Ok(Paused),
			(Suspended { until: Some(until) }, Action::Reinstate) => Ok(WindingDown { until }),
			(_, Action::Reinstate) => Err(Error::NotSuspended),
			(Suspended { .. }, Action::WindDown { by_approvers: false, .. }) => {
				Err(Error::MerchantSuspended)
			}
			(_, Action::WindDown { .. }) if self.end().is_some() => Err(Error::MerchantWindingDown),
			(Suspended { .. }, Action::WindDown { until, .. }) => {
				Ok(Suspended { until: Some(until) })
			}
			(_, Action::WindDown { until, .. }) => Ok(WindingDown { until }),
			(_, Action::Close { now }) => match self.end() {
				None => Err(Error::NotWindingDown),
				Some(until) if now < until => Err(Error::StillRedeemable),
				Some(_) => Ok(Closed),
			},
		}
	}

	/// When the merchant ends, if that was announced.
	fn end(self) -> Option<Moment> {
		match self {
			Self::WindingDown { until } => Some(until),
			Self::Suspended { until } => until,
			Self::Pending | Self::Active | Self::Paused | Self::Closed => None,
		}
	}

	/// Whether the merchant can issue its token and change its table.
	pub(crate) fn ensure_active<T: Config>(self) -> Result<(), Error<T>> {
		match self {
			Self::Active => Ok(()),
			Self::WindingDown { .. } => Err(Error::MerchantWindingDown),
			other => Err(other.refusal()),
		}
	}

	/// Whether holders can ask something of the merchant. Returns until when, if that is known.
	pub(crate) fn ensure_open<T: Config>(self, now: Moment) -> Result<Option<Moment>, Error<T>> {
		match self {
			Self::Active => Ok(None),
			Self::WindingDown { until } if now < until => Ok(Some(until)),
			other => Err(other.refusal()),
		}
	}

	/// Whether the merchant can take what holders have put on hold.
	pub(crate) fn ensure_trusted<T: Config>(self) -> Result<(), Error<T>> {
		match self {
			Self::Active | Self::Paused | Self::WindingDown { .. } => Ok(()),
			other => Err(other.refusal()),
		}
	}

	/// Why nothing goes with a merchant in this state. Never asked of an active one.
	fn refusal<T: Config>(self) -> Error<T> {
		match self {
			Self::Pending => Error::NotApproved,
			Self::Active => Error::NotPaused,
			Self::Paused => Error::MerchantPaused,
			Self::Suspended { .. } => Error::MerchantSuspended,
			Self::WindingDown { .. } | Self::Closed => Error::MerchantClosed,
		}
	}
}
