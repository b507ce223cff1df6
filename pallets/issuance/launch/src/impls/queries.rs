//! What can be read.

use crate::{
	sale, Balance, Config, Due, Entries, Lots, Pallet, Phase, RoundId, RoundOf, Rounds, Sale,
};

impl<T: Config> Pallet<T> {
	/// A round and where it is in its life now.
	pub(crate) fn round_now(id: RoundId) -> Option<(RoundOf<T>, Phase)> {
		let round = Rounds::<T>::get(id)?;
		let phase = Self::phase(&round, Self::now());
		Some((round, phase))
	}

	/// What `who` would get if it settled now.
	pub(crate) fn due_now(id: RoundId, who: &T::AccountId) -> Option<Due> {
		let (round, phase) = Self::round_now(id)?;
		let entry = Entries::<T>::get(id, who)?;
		phase.is_final().then_some(())?;
		Self::due_of(who, id, &round, &entry, phase).ok()
	}

	/// What so many lots would cost now.
	pub(crate) fn cost_now(id: RoundId, lots: Lots) -> Option<(Balance, Balance)> {
		let round = Rounds::<T>::get(id)?;
		match &round.terms.sale {
			Sale::Tranches(tranches) => sale::cost(tranches, round.progress.sold, lots),
			Sale::Auction(_) => None,
		}
	}
}
