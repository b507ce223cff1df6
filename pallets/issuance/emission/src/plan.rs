//! How much each bucket has earned by a moment. Pure functions: no storage, no clock.

use crate::{
	split::{keeps_floor, Stream},
	Balance, Bucket, BucketId, Pair,
};
use hanse_curve::{Halving, Moment, Release};
use sp_runtime::Perbill;

/// The buckets, and how two of them share.
#[derive(Clone, Copy, Debug)]
pub struct Plan<'a> {
	/// All buckets, in their order.
	pub buckets: &'a [Bucket],
	/// The two that share, if any do.
	pub pair: Option<&'a Pair>,
}

impl<'a> Plan<'a> {
	/// The bucket with that id.
	pub fn bucket(&self, id: BucketId) -> Option<&'a Bucket> {
		self.buckets.get(usize::try_from(id).ok()?)
	}

	/// What a bucket has earned by `now`, minted or not: never less than at an earlier moment.
	pub fn earned(&self, id: BucketId, now: Moment) -> Option<Balance> {
		match self.pair {
			Some(pair) if pair.split.is_some() && id == pair.liquidity => {
				self.pair_earned(now).map(|(liquidity, _)| liquidity)
			}
			Some(pair) if pair.split.is_some() && id == pair.mining => {
				self.pair_earned(now).map(|(_, mining)| mining)
			}
			_ => self.scheduled(id, now),
		}
	}

	/// What a bucket has earned by `now` and not received yet. Zero for a bucket that is not there.
	pub fn due(&self, id: BucketId, now: Moment) -> Balance {
		let minted = self.bucket(id).map_or(0, |bucket| bucket.minted);
		self.earned(id, now).unwrap_or(0).saturating_sub(minted)
	}

	/// What liquidity and mining have earned by `now`.
	pub fn pair_earned(&self, now: Moment) -> Option<(Balance, Balance)> {
		let pair = self.pair?;
		let liquidity = self.scheduled(pair.liquidity, now)?;
		let mining = self.scheduled(pair.mining, now)?;
		match pair.split {
			Some(split) => split.divide(liquidity.checked_add(mining)?),
			None => Some((liquidity, mining)),
		}
	}

	/// The curve of the mining bucket as it stands.
	pub fn mining_curve(&self) -> Option<Halving> {
		self.stream(self.pair?.mining).map(|stream| stream.curve)
	}

	/// Whether liquidity keeps its floor if mining follows `mining` from now on and nobody divides.
	pub fn keeps_floor_with(&self, mining: Halving, floor: Perbill) -> Option<bool> {
		let pair = self.pair?;
		let liquidity = self.stream(pair.liquidity)?;
		let total = self.stream(pair.mining)?.total;
		Some(keeps_floor(liquidity, Stream { total, curve: mining }, floor))
	}

	/// What all buckets issue in the end. None if that does not fit, which no cap allows.
	pub fn total(&self) -> Option<Balance> {
		self.buckets.iter().try_fold(0, |sum: Balance, bucket| sum.checked_add(bucket.total))
	}

	/// What all buckets have received. None if that does not fit, which no cap allows.
	pub fn minted(&self) -> Option<Balance> {
		self.buckets.iter().try_fold(0, |sum: Balance, bucket| sum.checked_add(bucket.minted))
	}

	/// What all buckets together have not received yet.
	pub fn left(&self) -> Balance {
		match (self.total(), self.minted()) {
			(Some(total), Some(minted)) => total.saturating_sub(minted),
			_ => 0,
		}
	}

	/// What the bucket's own schedule has released by `now`.
	fn scheduled(&self, id: BucketId, now: Moment) -> Option<Balance> {
		self.bucket(id).map(|bucket| bucket.schedule.vested(bucket.total, now))
	}

	/// A bucket that follows a curve.
	fn stream(&self, id: BucketId) -> Option<Stream> {
		let bucket = self.bucket(id)?;
		match bucket.schedule {
			Release::Curve(curve) => Some(Stream { total: bucket.total, curve }),
			_ => None,
		}
	}
}
