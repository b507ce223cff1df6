//! What terms have to fulfil before money moves, and buyers before they pay.

use crate::{
	proof, sale, Auction, Balance, Budgets, Config, Eligibility, Error, Granter, Lots, Pallet,
	Proof, RoundId, RoundOf, Sale, TermsOf, Tranches, WHOLE,
};
use frame_support::{
	ensure,
	traits::{fungibles::Inspect, Get, Time},
};
use hanse_curve::{share_down, Moment};
use sp_runtime::{DispatchError, DispatchResult, PerThing, Perbill};

impl<T: Config> Pallet<T> {
	/// What the clock says.
	pub(crate) fn now() -> Moment {
		T::Time::now()
	}

	/// Whether a round can be held on these terms. Returns how much is for sale.
	pub(crate) fn ensure_terms(terms: &TermsOf<T>) -> Result<Balance, DispatchError> {
		ensure!(terms.asset != terms.quote, Error::<T>::SameAsset);
		Self::ensure_countable(&terms.asset)?;
		Self::ensure_countable(&terms.quote)?;
		let minimum = T::Assets::minimum_balance(terms.asset.clone()).max(1);
		ensure!(terms.lot >= minimum, Error::<T>::LotTooSmall);
		Self::ensure_times(terms)?;
		Self::ensure_budgets(&terms.budgets)?;
		ensure!(terms.release.validate().is_ok(), Error::<T>::InvalidRelease);
		let lots = terms.sale.lots().ok_or(Error::<T>::AmountOverflow)?;
		match &terms.sale {
			Sale::Tranches(tranches) => Self::ensure_tranches(tranches, lots, terms.minimum)?,
			Sale::Auction(auction) => Self::ensure_auction(auction, terms.end)?,
		}
		Ok(terms.lot.checked_mul(lots.into()).ok_or(Error::<T>::AmountOverflow)?)
	}

	/// Whether every amount of an asset can be paid out.
	///
	/// When it pays, the assets pallet asks whether the supply could grow by the amount, although
	/// it does not. No amount exceeds the supply, so all is well while the supply fits twice.
	pub(crate) fn ensure_countable(asset: &T::AssetId) -> DispatchResult {
		ensure!(T::Assets::asset_exists(asset.clone()), Error::<T>::UnknownAsset);
		let supply = T::Assets::total_issuance(asset.clone());
		ensure!(supply.checked_mul(2).is_some(), Error::<T>::SupplyTooLarge);
		Ok(())
	}

	fn ensure_times(terms: &TermsOf<T>) -> DispatchResult {
		let (now, longest) = (Self::now(), T::MaxDuration::get());
		ensure!(terms.start >= now, Error::<T>::StartInPast);
		ensure!(terms.start <= now.saturating_add(longest), Error::<T>::StartsTooLate);
		ensure!(terms.end > terms.start, Error::<T>::EndBeforeStart);
		ensure!(terms.end <= terms.start.saturating_add(longest), Error::<T>::LastsTooLong);
		Ok(())
	}

	fn ensure_budgets(budgets: &Budgets<T::AccountId>) -> DispatchResult {
		ensure!(budgets.iter().all(|budget| budget.parts > 0), Error::<T>::EmptyBudget);
		let sum = budgets.iter().try_fold(0u32, |sum, budget| sum.checked_add(budget.parts));
		ensure!(sum == Some(WHOLE), Error::<T>::BudgetsDoNotSum);
		Ok(())
	}

	/// Whether the prices never fall, and all lots together reach the minimum.
	fn ensure_tranches(tranches: &Tranches, lots: Lots, minimum: Balance) -> DispatchResult {
		ensure!(!tranches.is_empty(), Error::<T>::NoTranches);
		ensure!(tranches.iter().all(|tranche| tranche.lots > 0), Error::<T>::ZeroLots);
		ensure!(tranches.iter().all(|tranche| tranche.price > 0), Error::<T>::ZeroPrice);
		let mut pairs = tranches.iter().zip(tranches.iter().skip(1));
		ensure!(pairs.all(|(one, next)| next.price >= one.price), Error::<T>::PriceFalls);
		let (most, _) = sale::cost(tranches, 0, lots).ok_or(Error::<T>::AmountOverflow)?;
		ensure!(minimum <= most, Error::<T>::MinimumUnreachable);
		Ok(())
	}

	fn ensure_auction(auction: &Auction, end: Moment) -> DispatchResult {
		ensure!(auction.lots > 0, Error::<T>::ZeroLots);
		ensure!(auction.lots <= T::MaxBids::get().into(), Error::<T>::TooManyLots);
		ensure!(auction.reserve > 0, Error::<T>::ZeroPrice);
		let reveal = auction.reveal_end.saturating_sub(end);
		ensure!(reveal >= T::MinReveal::get(), Error::<T>::RevealTooShort);
		ensure!(reveal <= T::MaxDuration::get(), Error::<T>::LastsTooLong);
		let (part, whole) = (T::MaxPenalty::get().deconstruct(), Perbill::ACCURACY);
		let most = share_down(auction.reserve, part.into(), whole.into());
		ensure!(Some(auction.penalty) <= most, Error::<T>::PenaltyTooLarge);
		Ok(())
	}

	/// Whether `who` may buy or bid: by the rules of the chain, and by the list of the round.
	pub(crate) fn ensure_eligible(
		who: &T::AccountId,
		id: RoundId,
		round: &RoundOf<T>,
		proof: &Proof,
	) -> DispatchResult {
		ensure!(T::Eligibility::is_eligible(who, id), Error::<T>::NotEligible);
		let listed = |root| proof::on_list(root, who, proof);
		ensure!(round.terms.allowed.is_none_or(listed), Error::<T>::NotOnList);
		Ok(())
	}

	/// Whether `who` could be given so many lots later.
	pub(crate) fn ensure_deliverable(
		who: &T::AccountId,
		id: RoundId,
		terms: &TermsOf<T>,
		lots: Lots,
	) -> DispatchResult {
		if !Self::is_locked(terms) {
			return Ok(());
		}
		let amount = terms.lot.checked_mul(lots.into()).ok_or(Error::<T>::AmountOverflow)?;
		T::Granter::can_grant(&Self::account(id), who, &terms.asset, amount, &terms.release)
	}

	/// Whether anything of what is sold is released later than now.
	pub(crate) fn is_locked(terms: &TermsOf<T>) -> bool {
		terms.release.end().is_some_and(|end| end > Self::now())
	}
}
