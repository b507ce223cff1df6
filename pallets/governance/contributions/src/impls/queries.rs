//! What can be read.

use crate::{
	ClaimId, ClaimStatus, ClaimStatusOf, Claims, Config, Duty, DutyOf, EpochStatus, Funds, Pallet,
	Stage,
};
use alloc::vec::Vec;
use frame_support::traits::{Get, Randomness};
use hanse_curve::Moment;

impl<T: Config> Pallet<T> {
	/// What there is of an asset.
	pub(crate) fn status_of_epoch(asset: &T::AssetId) -> Option<EpochStatus> {
		let fund = Funds::<T>::get(asset)?;
		let epoch = Self::epoch_now();
		let ends = Moment::from(epoch).saturating_add(1).saturating_mul(T::EpochLength::get());
		Some(EpochStatus { epoch, ends, open: fund.epoch == epoch, fund })
	}

	/// A claim as it stands now.
	pub(crate) fn status_of_claim(id: ClaimId) -> Option<ClaimStatusOf<T>> {
		let claim = Claims::<T>::get(id)?;
		Some(ClaimStatus { phase: claim.phase(Self::now()), claim })
	}

	/// The juries that somebody sits in. There are at most `MaxClaims`.
	pub(crate) fn duties_by(who: &T::AccountId) -> Vec<DutyOf<T>> {
		let now = Self::now();
		Claims::<T>::iter()
			.filter(|(_, claim)| matches!(claim.stage, Stage::Judging { .. }))
			.filter_map(|(id, claim)| {
				let seat = claim.jury.iter().find(|seat| seat.juror == *who)?;
				Some(Duty { claim: id, phase: claim.phase(now), vote: seat.vote })
			})
			.collect()
	}

	/// How many jurors the seed of now can draw.
	pub(crate) fn eligible_now() -> u32 {
		let known = T::Randomness::random_seed().1;
		u32::try_from(Self::eligible(known).len()).unwrap_or(u32::MAX)
	}
}
