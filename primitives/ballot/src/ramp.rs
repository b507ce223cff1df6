//! The power of an amount by the time it has been staked.

use crate::{Balance, Moment, Power, RuleError, U256};
use codec::{Decode, DecodeWithMemTracking, Encode, MaxEncodedLen};
use hanse_curve::time::SECOND;
use scale_info::TypeInfo;
use serde::{Deserialize, Serialize};

/// A span of time of one step of a [`Ramp`], counted from 1970. Steps of a second, the shortest
/// there can be, are counted until 2106.
pub type Slot = u32;

/// The most steps until a stake has its full power.
pub const MAX_STEPS: u8 = 64;

/// How a stake gains power: none before `delay` steps, then a `steps`-th with each, then all of it.
///
/// Time is counted in slots of one step, and a stake joins with the slot that follows. So whatever
/// happens within a slot, or within a block, changes no power of that slot: what is borrowed and
/// given back has none.
#[derive(
	Encode,
	Decode,
	DecodeWithMemTracking,
	MaxEncodedLen,
	TypeInfo,
	Serialize,
	Deserialize,
	Clone,
	Copy,
	PartialEq,
	Eq,
	Debug,
)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Ramp {
	/// How long a step takes, in milliseconds.
	pub step: Moment,
	/// After how many steps a stake has its full power.
	pub steps: u8,
	/// Before how many steps it has none.
	pub delay: u8,
}

impl Ramp {
	/// Whether stake can gain power by this ramp, and not at once.
	///
	/// Errors: `ZeroRamp`, `RampTooFine`, `DelayOutOfRange`.
	pub fn validate(&self) -> Result<(), RuleError> {
		match *self {
			Self { step, steps, .. } if step < SECOND || steps == 0 => Err(RuleError::ZeroRamp),
			Self { steps, .. } if steps > MAX_STEPS => Err(RuleError::RampTooFine),
			Self { steps, delay, .. } if delay == 0 || delay > steps => {
				Err(RuleError::DelayOutOfRange)
			}
			_ => Ok(()),
		}
	}

	/// The slot of a moment.
	pub fn slot(&self, now: Moment) -> Slot {
		self.slots(now)
	}

	/// With which slot a stake of this moment joins.
	pub fn joins(&self, now: Moment) -> Slot {
		self.slot(now).saturating_add(1)
	}

	/// How many whole steps a span of time has.
	pub fn slots(&self, span: Moment) -> Slot {
		let slots = span.checked_div(self.step).unwrap_or(0);
		slots.try_into().unwrap_or(Slot::MAX)
	}

	/// How many steps of power stake that joined with one slot has in another.
	///
	/// Never falls as `slot` grows, and is zero in the slot in which the stake was made.
	pub fn factor(&self, joined: Slot, slot: Slot) -> u8 {
		match slot.checked_sub(joined) {
			Some(age) if age >= self.delay.into() => {
				u8::try_from(age).unwrap_or(u8::MAX).min(self.steps)
			}
			_ => 0,
		}
	}

	/// The power of an amount that joined with one slot, in another, exactly.
	pub fn power(&self, amount: Balance, joined: Slot, slot: Slot) -> Power {
		raised(amount, self.factor(joined, slot))
	}

	/// The power of an amount of full age.
	pub fn full(&self, amount: Balance) -> Power {
		raised(amount, self.steps)
	}

	/// The amount of full age that has this power, rounded down, for showing.
	pub fn amount(&self, power: Power) -> Balance {
		let amount = power.checked_div(U256::from(self.steps)).unwrap_or_default();
		amount.try_into().unwrap_or(Balance::MAX)
	}
}

/// An amount times steps. 128 bits times eight always fit.
fn raised(amount: Balance, steps: u8) -> Power {
	U256::from(amount).saturating_mul(U256::from(steps))
}
