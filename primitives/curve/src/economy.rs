//! Four published token economies as data: who gets how much of a fixed cap, and when.
//!
//! Each is taken from its community's white paper. Where a paper contradicts itself, the reading
//! is documented at the bucket. [`Economy::check`] proves that the buckets are exactly their shares
//! and that nothing of the cap is left over; a chain must not start from an economy that fails it.

mod data;

pub use data::{ECONOMIES, MBT, METAMARS, METAMART, MUTUAL};

use crate::{share_down, share_up, Halving, Moment, Release};
use core::fmt;

/// Decimals of every token here.
pub const DECIMALS: u8 = 18;
/// One coin, in its smallest units.
pub const COIN: u128 = 1_000_000_000_000_000_000;
/// A whole, in the millionths in which shares are written.
pub const WHOLE: u32 = 1_000_000;

/// A token with a fixed cap, and the buckets that the whole cap is divided into.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Economy {
	/// What chain specs and code call it.
	pub name: &'static str,
	/// What people call it.
	pub title: &'static str,
	/// The symbol of its token.
	pub symbol: &'static str,
	/// The most units that will ever exist.
	pub cap: u128,
	/// The parts of the cap.
	pub buckets: &'static [Bucket],
}

/// A part of an economy's cap.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Bucket {
	/// What code calls it, unique within its economy.
	pub name: &'static str,
	/// How many units it holds.
	pub amount: u128,
	/// The same as a share of the cap, in millionths.
	pub share: u32,
	/// How it is paid out.
	pub rule: Rule,
}

/// How a bucket is paid out, in spans counted from the launch of the economy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Rule {
	/// To buyers, by a sale.
	Sale,
	/// By budgets of the treasury.
	Treasury,
	/// By decisions of a committee.
	Committee,
	/// At the launch, all at once.
	AtLaunch,
	/// Evenly from the launch on.
	Linear {
		/// How long the release takes, in milliseconds.
		length: Moment,
	},
	/// In equal tranches behind a lock, the first of them one step after the lock.
	LockedTranches {
		/// How long nothing is paid, in milliseconds.
		lock: Moment,
		/// How many tranches there are.
		tranches: u32,
		/// The time from one tranche to the next, in milliseconds.
		step: Moment,
	},
	/// Evenly behind a lock.
	LockedLinear {
		/// How long nothing is paid, in milliseconds.
		lock: Moment,
		/// How long the release takes after the lock, in milliseconds.
		length: Moment,
	},
	/// In halving epochs from the launch on.
	Curve {
		/// When everything is paid: a date, which a later launch does not move.
		end: Moment,
		/// The length of an epoch, in milliseconds.
		epoch: Moment,
	},
}

/// Why an economy does not add up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EconomyError {
	/// Two buckets have the same name.
	DuplicateBucket {
		/// The name.
		bucket: &'static str,
	},
	/// The share is not a whole number of units, or more than any amount can be.
	FractionalShare {
		/// The bucket with that share.
		bucket: &'static str,
	},
	/// A bucket holds more than its share of the cap.
	AmountAboveShare {
		/// The bucket.
		bucket: &'static str,
		/// How many units too many.
		by: u128,
	},
	/// A bucket holds less than its share of the cap.
	AmountBelowShare {
		/// The bucket.
		bucket: &'static str,
		/// How many units are missing.
		by: u128,
	},
	/// The buckets hold more than the cap.
	SumAboveCap {
		/// The bucket that exceeds what the ones before it have left.
		bucket: &'static str,
		/// By how many units it does.
		by: u128,
	},
	/// The buckets hold less than the cap.
	SumBelowCap {
		/// How many units of the cap are in no bucket.
		by: u128,
	},
}

impl Economy {
	/// The economy of that name, of the four known here.
	pub fn find(name: &str) -> Option<Economy> {
		ECONOMIES.into_iter().find(|economy| economy.name == name)
	}

	/// The bucket of that name.
	pub fn bucket(&self, name: &str) -> Option<Bucket> {
		self.buckets.iter().copied().find(|bucket| bucket.name == name)
	}

	/// Whether every bucket is exactly its share of the cap and all of them are exactly the cap.
	/// It follows that the shares add up to exactly one.
	///
	/// Errors: the first bucket that is wrong and by how much; see [`EconomyError`].
	pub fn check(&self) -> Result<(), EconomyError> {
		let mut left = self.cap;
		for (index, bucket) in self.buckets.iter().enumerate() {
			if self.buckets.iter().take(index).any(|other| other.name == bucket.name) {
				return Err(EconomyError::DuplicateBucket { bucket: bucket.name });
			}
			bucket.check_share(self.cap)?;
			left = left.checked_sub(bucket.amount).ok_or_else(|| EconomyError::SumAboveCap {
				bucket: bucket.name,
				by: bucket.amount.abs_diff(left),
			})?;
		}
		if left > 0 {
			return Err(EconomyError::SumBelowCap { by: left });
		}
		Ok(())
	}
}

impl Bucket {
	/// The schedule of this bucket in an economy launched at `launch`. None for a bucket that a
	/// sale, a treasury or a committee pays, whose moments no rule can know.
	///
	/// A launch so late that a moment would not fit the clock, or that a curve's end has passed,
	/// gives a schedule that [`Release::validate`] refuses.
	pub fn release(&self, launch: Moment) -> Option<Release> {
		match self.rule {
			Rule::Sale | Rule::Treasury | Rule::Committee => None,
			Rule::AtLaunch => Some(Release::Immediate),
			// Where the end does not fit, the schedule gets no length and is refused for that.
			Rule::Linear { length } => Some(Release::Linear {
				start: launch,
				end: launch.checked_add(length).unwrap_or(launch),
			}),
			// A cliff at the very last moment leaves no room for a step, nor for any length.
			Rule::LockedTranches { lock, tranches, step } => {
				Some(Release::CliffTranches { cliff: launch.saturating_add(lock), tranches, step })
			}
			Rule::LockedLinear { lock, length } => {
				Some(Release::CliffLinear { cliff: launch.saturating_add(lock), length })
			}
			Rule::Curve { end, epoch } => {
				Some(Release::Curve(Halving { start: launch, end, epoch }))
			}
		}
	}

	/// Whether the amount is exactly the share of `cap`.
	fn check_share(&self, cap: u128) -> Result<(), EconomyError> {
		let bucket = self.name;
		let expected = share_down(cap, self.share.into(), WHOLE.into())
			.filter(|down| share_up(cap, self.share.into(), WHOLE.into()) == Some(*down))
			.ok_or(EconomyError::FractionalShare { bucket })?;
		let by = self.amount.abs_diff(expected);
		if self.amount > expected {
			return Err(EconomyError::AmountAboveShare { bucket, by });
		}
		if self.amount < expected {
			return Err(EconomyError::AmountBelowShare { bucket, by });
		}
		Ok(())
	}
}

impl fmt::Display for EconomyError {
	fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
		match self {
			Self::DuplicateBucket { bucket } => {
				write!(formatter, "there are two buckets `{bucket}`")
			}
			Self::FractionalShare { bucket } => {
				write!(formatter, "the share of bucket `{bucket}` is not a whole number of units")
			}
			Self::AmountAboveShare { bucket, by } => {
				write!(formatter, "bucket `{bucket}` holds {by} units more than its share")
			}
			Self::AmountBelowShare { bucket, by } => {
				write!(formatter, "bucket `{bucket}` holds {by} units less than its share")
			}
			Self::SumAboveCap { bucket, by } => {
				write!(formatter, "with bucket `{bucket}` the cap is exceeded by {by} units")
			}
			Self::SumBelowCap { by } => {
				write!(formatter, "{by} units of the cap are in no bucket")
			}
		}
	}
}

impl core::error::Error for EconomyError {}
