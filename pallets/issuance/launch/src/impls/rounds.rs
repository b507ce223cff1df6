//! How rounds begin and end.

use crate::{
	BestBids, Config, Error, Event, NextRoundId, Pallet, Phase, Progress, Round, RoundId, RoundOf,
	Rounds, Sale, Seeds, TermsOf,
};
use frame_support::{ensure, traits::Get};
use hanse_curve::Moment;
use sp_runtime::{
	ArithmeticError,
	DispatchError::{self, Corruption},
	DispatchResult,
};

impl<T: Config> Pallet<T> {
	/// Announces a round.
	pub(crate) fn do_open(seller: T::AccountId, terms: TermsOf<T>) -> DispatchResult {
		let amount = Self::ensure_terms(&terms)?;
		let id = NextRoundId::<T>::get();
		NextRoundId::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let deposit = T::RoundDeposit::get();
		Self::take_deposit(&seller, deposit)?;
		Self::seed(id);
		Self::lend(id, &seller, &terms)?;
		Self::escrow(id, &terms.asset, &seller, amount)?;
		let progress = Progress::default();
		Rounds::<T>::insert(id, Round { seller: seller.clone(), terms, deposit, progress });
		Self::deposit_event(Event::Opened { round: id, seller });
		Ok(())
	}

	/// Cancels a round, for its seller or, if none is named, for whoever manages all of them.
	pub(crate) fn do_cancel(seller: Option<T::AccountId>, id: RoundId) -> DispatchResult {
		let mut round = Self::find(id)?;
		if let Some(seller) = seller {
			ensure!(seller == round.seller, Error::<T>::NotSeller);
			ensure!(round.progress.entries == 0, Error::<T>::HasBuyers);
		}
		ensure!(!Self::phase(&round, Self::now()).is_final(), Error::<T>::AlreadyDecided);
		round.progress.cancelled = true;
		Rounds::<T>::insert(id, round);
		Self::deposit_event(Event::Cancelled { round: id });
		Ok(())
	}

	/// Removes a round in which everybody has settled. Who asks matters if not all of the loan comes
	/// back.
	pub(crate) fn do_close(who: &T::AccountId, id: RoundId) -> DispatchResult {
		let round = Self::find(id)?;
		let phase = Self::decided(&round)?;
		let progress = &round.progress;
		ensure!(progress.entries == 0 && progress.unsold_returned, Error::<T>::NotSettled);
		let paid = phase != Phase::Succeeded || Self::all_paid(&round);
		ensure!(paid, Error::<T>::NotSettled);
		Rounds::<T>::remove(id);
		BestBids::<T>::remove(id);
		Self::return_deposit(&round.seller, round.deposit)?;
		Self::unpledge(id, &round.terms.quote)?;
		let loan = Self::take_back(id, &round.seller, &round.terms);
		// What cannot be moved now will never be. Only the seller can want that.
		ensure!(*who == round.seller || loan.is_ok(), loan.err().unwrap_or(Corruption));
		Seeds::<T>::remove(id);
		Self::deposit_event(Event::Closed { round: id });
		Ok(())
	}

	/// The round of that number.
	pub(crate) fn find(id: RoundId) -> Result<RoundOf<T>, DispatchError> {
		Ok(Rounds::<T>::get(id).ok_or(Error::<T>::RoundNotFound)?)
	}

	/// The final phase of a round, or an error if it is not decided.
	pub(crate) fn decided(round: &RoundOf<T>) -> Result<Phase, DispatchError> {
		let phase = Self::phase(round, Self::now());
		ensure!(phase.is_final(), Error::<T>::NotDecided);
		Ok(phase)
	}

	/// Where a round is in its life at `now`. Once final it stays so, as the clock does.
	pub(crate) fn phase(round: &RoundOf<T>, now: Moment) -> Phase {
		let Round { terms, progress, .. } = round;
		if progress.cancelled {
			return Phase::Cancelled;
		}
		if now < terms.start {
			return Phase::Upcoming;
		}
		let over = match &terms.sale {
			Sale::Tranches(_) => now >= terms.end || terms.sale.lots() == Some(progress.sold),
			Sale::Auction(auction) if now >= terms.end && now < auction.reveal_end => {
				return Phase::Revealing
			}
			Sale::Auction(_) => now >= terms.end,
		};
		match over {
			false => Phase::Open,
			true if progress.sold > 0 && progress.raised >= terms.minimum => Phase::Succeeded,
			true => Phase::Failed,
		}
	}
}

impl Phase {
	/// Whether nothing but settling can follow.
	pub fn is_final(self) -> bool {
		matches!(self, Self::Succeeded | Self::Failed | Self::Cancelled)
	}
}
