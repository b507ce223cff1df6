//! The first block: buckets that are exactly the cap, or none at all.

use crate::{
	pallet::*, Balance, Bucket, BucketId, BucketName, GenesisBucket, GenesisPair, Pair, Phase,
	Plan, Status,
};
use alloc::{format, string::String, vec::Vec};
use core::fmt::Display;
use frame_support::{
	traits::{fungible::Inspect, Get},
	BoundedVec,
};
use hanse_curve::{Halving, Release};

/// What goes into storage. The message is for whoever writes a chain spec.
type Blueprint<T> = Result<(BoundedVec<Bucket, <T as Config>::MaxBuckets>, Option<Pair>), String>;

impl<T: Config> GenesisConfig<T> {
	/// Writes the first state, or stops with the reason why there can be none: a chain must not
	/// start from an economy that does not add up.
	pub(crate) fn store(&self) {
		let (buckets, pair) = match self.blueprint(T::Currency::total_issuance()) {
			Ok(blueprint) => blueprint,
			Err(reason) => panic!("the emission cannot begin: {reason}"),
		};
		for id in (0..).take(buckets.len()) {
			// An asset that somebody sends to a pot takes a consumer reference, under which the
			// coins' own reference would no longer suffice to empty the pot.
			frame_system::Pallet::<T>::inc_providers(&Pallet::<T>::pot(id));
		}
		let phase = if buckets.is_empty() { Phase::Complete } else { Phase::Running };
		CurrentStatus::<T>::put(Status { last_step: 0, phase });
		Buckets::<T>::put(buckets);
		Cap::<T>::set(self.cap);
		SharingPair::<T>::set(pair);
	}

	/// What the configuration describes, where `issued` units exist already.
	pub(crate) fn blueprint(&self, issued: Balance) -> Blueprint<T> {
		let mut buckets = self.buckets.iter().map(bucket).collect::<Result<Vec<_>, _>>()?;
		self.check_names()?;
		self.check_sum(issued)?;
		let pair = match &self.pair {
			Some(pair) => Some(join::<T>(pair, &mut buckets)?),
			None => None,
		};
		let (count, most) = (buckets.len(), T::MaxBuckets::get());
		let buckets = BoundedVec::try_from(buckets)
			.map_err(|_| format!("there are {count} buckets, and at most {most} can be"))?;
		Ok((buckets, pair))
	}

	/// Two buckets of one name could not be told apart.
	fn check_names(&self) -> Result<(), String> {
		for (index, bucket) in self.buckets.iter().enumerate() {
			if self.buckets.iter().take(index).any(|other| other.name == bucket.name) {
				return Err(format!("there are two buckets `{}`", bucket.name));
			}
		}
		Ok(())
	}

	/// What exists and all buckets are the cap, to the unit.
	fn check_sum(&self, issued: Balance) -> Result<(), String> {
		let Some(cap) = self.cap else {
			return match self.buckets.first() {
				Some(first) => Err(format!("bucket `{}` is given without a cap", first.name)),
				None => Ok(()),
			};
		};
		let mut left = cap.checked_sub(issued).ok_or_else(|| {
			let by = issued.abs_diff(cap);
			format!("the {issued} units outside the emission exceed the cap of {cap} by {by}")
		})?;
		for GenesisBucket { name, total, .. } in &self.buckets {
			left = left.checked_sub(*total).ok_or_else(|| {
				let by = total.abs_diff(left);
				format!("with bucket `{name}` the cap of {cap} is exceeded by {by} units")
			})?;
		}
		match self.buckets.last() {
			_ if left == 0 => Ok(()),
			Some(GenesisBucket { name, .. }) => Err(format!(
				"{left} units of the cap of {cap} are left after the last bucket `{name}`"
			)),
			None => Err(format!("{left} units of the cap of {cap} are in no bucket")),
		}
	}
}

/// A bucket as it is stored, if it can be followed.
fn bucket(GenesisBucket { name, total, schedule }: &GenesisBucket) -> Result<Bucket, String> {
	let because = |reason: &dyn Display| format!("bucket `{name}`: {reason}");
	let stored = BucketName::try_from(name.as_bytes().to_vec())
		.map_err(|_| because(&"the name is too long"))?;
	if stored.is_empty() {
		return Err(because(&"a bucket needs a name"));
	}
	if *total == 0 {
		return Err(because(&"it issues nothing"));
	}
	schedule.validate().map_err(|error| because(&error))?;
	Ok(Bucket { name: stored, total: *total, minted: 0, schedule: *schedule })
}

/// Joins two buckets that share a flow, and compresses the curve of mining if it begins later.
fn join<T: Config>(genesis: &GenesisPair, buckets: &mut [Bucket]) -> Result<Pair, String> {
	let (liquidity, _) = curve_of(&genesis.liquidity, buckets)?;
	let (mining, mining_curve) = curve_of(&genesis.mining, buckets)?;
	if liquidity == mining {
		return Err(format!("bucket `{}` cannot share with itself", genesis.mining));
	}
	let start = genesis.mining_start.unwrap_or(mining_curve.start);
	let curve = mining_curve
		.compressed(start)
		.map_err(|error| format!("bucket `{}` begins at {start}: {error}", genesis.mining))?;
	let pair = Pair { liquidity, mining, mining_curve, split: None };
	let plan = Plan { buckets, pair: Some(&pair) };
	if plan.keeps_floor_with(curve, T::LiquidityFloor::get()) != Some(true) {
		let (liquidity, mining) = (&genesis.liquidity, &genesis.mining);
		return Err(format!(
			"beside bucket `{mining}`, bucket `{liquidity}` falls below its floor"
		));
	}
	for bucket in buckets.iter_mut().filter(|b| b.name.as_slice() == genesis.mining.as_bytes()) {
		bucket.schedule = Release::Curve(curve);
	}
	Ok(pair)
}

/// The bucket of that name, which follows a curve.
fn curve_of(name: &str, buckets: &[Bucket]) -> Result<(BucketId, Halving), String> {
	let (id, bucket) = (0..)
		.zip(buckets)
		.find(|(_, bucket)| bucket.name.as_slice() == name.as_bytes())
		.ok_or_else(|| format!("there is no bucket `{name}` to share a flow"))?;
	match bucket.schedule {
		Release::Curve(curve) => Ok((id, curve)),
		_ => Err(format!("bucket `{name}` shares a flow and must follow a curve")),
	}
}
