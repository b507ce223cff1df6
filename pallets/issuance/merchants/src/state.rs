//! Where a merchant can go from where it stands.
//!
//! ```text
//! Pending ──approve──▶ Active ◀─pause / resume─▶ Paused
//!    │                   │ │                      │ │  ▲
//!    └ refuse, withdraw  │ └──────── suspend ─────┼─┴──┼──▶ Suspended
//!      (entry removed)   │                        │    └ reinstate ┘ │
//!                        └───── wind_down ────────┴─▶ WindingDown ◀──┘ (approvers only)
//!                                                         │   └ suspend ─▶ Suspended
//!                                                         └ close, after `until` ─▶ Closed
//! ```

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
	/// It ends at a moment. The approvers can end a suspended one as well.
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
			(Suspended, Action::Suspend) => Err(Error::MerchantSuspended),
			(_, Action::Suspend) => Ok(Suspended),
			(Suspended, Action::Reinstate) => Ok(Paused),
			(_, Action::Reinstate) => Err(Error::NotSuspended),
			(WindingDown { .. }, Action::WindDown { .. }) => Err(Error::MerchantWindingDown),
			(Suspended, Action::WindDown { by_approvers: false, .. }) => {
				Err(Error::MerchantSuspended)
			}
			(_, Action::WindDown { until, .. }) => Ok(WindingDown { until }),
			(WindingDown { until }, Action::Close { now }) if now >= until => Ok(Closed),
			(WindingDown { .. }, Action::Close { .. }) => Err(Error::StillRedeemable),
			(_, Action::Close { .. }) => Err(Error::NotWindingDown),
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
			Self::Suspended => Error::MerchantSuspended,
			Self::WindingDown { .. } | Self::Closed => Error::MerchantClosed,
		}
	}
}
