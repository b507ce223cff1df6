//! Claims: made and ended.

use crate::{
	Balance, ClaimId, ClaimOf, Claims, Config, Error, Event, EvidenceOf, HoldReason, Kind,
	NextClaim, OpenClaims, Pallet, Phase, Reward, Rewards, Round, Score, Stage, TermsOf, Vouchers,
};
use frame_support::{ensure, traits::Get};
use frame_system::pallet_prelude::BlockNumberFor;
use sp_runtime::{traits::Convert, ArithmeticError, DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// The claim of that number.
	pub(crate) fn claim(id: ClaimId) -> Result<ClaimOf<T>, DispatchError> {
		Ok(Claims::<T>::get(id).ok_or(Error::<T>::ClaimNotFound)?)
	}

	/// Waiting for a jury from now on.
	pub(crate) fn waiting() -> Stage<BlockNumberFor<T>> {
		let until = Self::now().saturating_add(T::DrawPeriod::get());
		Stage::Waiting { since: Self::block(), until }
	}

	/// Makes a claim.
	pub(crate) fn do_submit(
		claimant: T::AccountId,
		kind: Kind,
		evidence: EvidenceOf<T>,
		asked: Balance,
	) -> DispatchResult {
		let terms = Self::terms_for(kind, asked)?;
		let identity = T::Identity::convert(claimant.clone()).ok_or(Error::<T>::NoIdentity)?;
		let (id, deposit) = Self::enter(&claimant)?;
		let reserved = Self::reserve(&terms, &identity, asked)?;
		let claim = ClaimOf::<T> {
			claimant: claimant.clone(),
			identity,
			kind,
			evidence: evidence.clone(),
			asked,
			terms,
			epoch: Self::epoch_now(),
			deposit,
			reserved,
			round: Round::First,
			redrawn: false,
			stage: Self::waiting(),
			jury: Default::default(),
			former: Default::default(),
			challenge: None,
		};
		Claims::<T>::insert(id, claim);
		Self::deposit_event(Event::Submitted {
			claim: id,
			claimant,
			kind,
			evidence,
			asked,
			reserved,
			deposit,
		});
		Ok(())
	}

	/// Makes room for a claim, for which its claimant leaves the deposit. Returns its number and
	/// what that is.
	fn enter(claimant: &T::AccountId) -> Result<(ClaimId, Balance), DispatchError> {
		let open = OpenClaims::<T>::get();
		ensure!(open < T::MaxClaims::get(), Error::<T>::TooManyClaims);
		OpenClaims::<T>::put(open.saturating_add(1));
		let id = NextClaim::<T>::get();
		NextClaim::<T>::put(id.checked_add(1).ok_or(ArithmeticError::Overflow)?);
		let deposit = T::ClaimDeposit::get();
		Self::hold(HoldReason::Claim, T::NativeAsset::get(), claimant, deposit)?;
		Ok((id, deposit))
	}

	/// How a kind of contributions is rewarded, if so much can be asked for one.
	fn terms_for(kind: Kind, asked: Balance) -> Result<TermsOf<T>, DispatchError> {
		let terms = Rewards::<T>::get(kind).ok_or(Error::<T>::NotRewarded)?;
		let fits = match terms.reward {
			Reward::Money { most } => asked > 0 && asked <= most,
			Reward::Voucher => asked == 0,
		};
		ensure!(fits, Error::<T>::AskedOutOfRange);
		Ok(terms)
	}

	/// Lets a claim of that score be challenged until `from`, and collected afterwards.
	pub(crate) fn await_collection(
		id: ClaimId,
		mut claim: ClaimOf<T>,
		score: Score,
		from: hanse_curve::Moment,
	) {
		let until = from.saturating_add(T::CollectPeriod::get());
		claim.stage = Stage::Judged { score, from, until };
		Claims::<T>::insert(id, claim);
	}

	/// Pays what a claim has won.
	pub(crate) fn do_collect(id: ClaimId) -> DispatchResult {
		let claim = Self::claim(id)?;
		let Phase::Collectable { score, .. } = claim.phase(Self::now()) else {
			return Err(Error::<T>::NotCollectable.into());
		};
		if score < T::MinScore::get() {
			return Self::reject(id, claim);
		}
		Self::reward(id, claim, score)
	}

	/// Ends a claim with a reward.
	fn reward(id: ClaimId, mut claim: ClaimOf<T>, score: Score) -> DispatchResult {
		let claimant = claim.claimant.clone();
		let amount = claim.reward(score, T::MinScore::get()).ok_or(ArithmeticError::Overflow)?;
		Self::pay(&mut claim, &claimant, amount)?;
		let voucher = claim.terms.reward == Reward::Voucher;
		let deposit = claim.deposit;
		Self::remove(id, &claim, amount)?;
		Self::unhold(HoldReason::Claim, T::NativeAsset::get(), &claimant, deposit)?;
		if voucher {
			T::Vouchers::issue(&claimant, id, score, &claim.evidence.uri)?;
		}
		Self::deposit_event(Event::Collected { claim: id, claimant, amount, voucher, deposit });
		Ok(())
	}

	/// Ends a claim that is worth nothing.
	fn reject(id: ClaimId, claim: ClaimOf<T>) -> DispatchResult {
		Self::remove(id, &claim, 0)?;
		let ClaimOf::<T> { claimant, deposit, .. } = claim;
		let treasury = T::Treasury::get();
		Self::take(HoldReason::Claim, T::NativeAsset::get(), &claimant, &treasury, deposit)?;
		Self::deposit_event(Event::Rejected { claim: id, claimant, deposit });
		Ok(())
	}

	/// Ends a claim that nobody judged or collected.
	pub(crate) fn lapse(id: ClaimId, claim: ClaimOf<T>) -> DispatchResult {
		Self::remove(id, &claim, 0)?;
		let ClaimOf::<T> { claimant, deposit, .. } = claim;
		Self::unhold(HoldReason::Claim, T::NativeAsset::get(), &claimant, deposit)?;
		Self::deposit_event(Event::Lapsed { claim: id, claimant, deposit });
		Ok(())
	}

	/// Ends what nobody has carried on in time.
	pub(crate) fn do_expire(id: ClaimId) -> DispatchResult {
		let claim = Self::claim(id)?;
		ensure!(claim.phase(Self::now()) == Phase::Expired, Error::<T>::NotExpired);
		match claim.stage {
			// Waiting does not save the deposit.
			Stage::Judged { score, .. } if score < T::MinScore::get() => Self::reject(id, claim),
			Stage::Judged { .. } => Self::lapse(id, claim),
			_ => Self::give_up(id, claim),
		}
	}

	/// Takes a claim out of storage and gives back what it did not use.
	fn remove(id: ClaimId, claim: &ClaimOf<T>, won: Balance) -> DispatchResult {
		Claims::<T>::remove(id);
		let open = OpenClaims::<T>::get().checked_sub(1).ok_or(ArithmeticError::Underflow)?;
		OpenClaims::<T>::put(open);
		Self::unreserve(claim, won)
	}
}
