//! How merchants come, stop and go.

use crate::{
	state::Action, traits::is_ahead, Config, Error, Event, Evidence, Merchant, MerchantOf,
	MerchantState, Name, OpenRequests, Pallet, PromotionOf, Registry, Tables, Uri,
};
use frame_support::{ensure, traits::Get};
use hanse_curve::Moment;
use sp_runtime::{DispatchError, DispatchResult};

impl<T: Config> Pallet<T> {
	/// Enters a merchant that waits for approval.
	pub(crate) fn do_register(
		who: T::AccountId,
		name: Name,
		uri: Uri,
		promotion: Option<PromotionOf<T>>,
	) -> DispatchResult {
		ensure!(!Registry::<T>::contains_key(&who), Error::<T>::AlreadyRegistered);
		ensure!(!name.is_empty(), Error::<T>::EmptyName);
		if let Some(promotion) = &promotion {
			Self::ensure_promotion(&who, promotion)?;
		}
		let deposit = Self::take_deposit(&who, T::MerchantDeposit::get())?;
		let state = MerchantState::Pending;
		let promoted = promotion.clone();
		let merchant = Merchant { name, uri, promotion, state, token: None, deposit };
		Registry::<T>::insert(&who, merchant);
		Self::deposit_event(Event::Registered { merchant: who, promotion: promoted });
		Ok(())
	}

	/// Whether a promoter is somebody else, and not one that this account promotes.
	fn ensure_promotion(who: &T::AccountId, promotion: &PromotionOf<T>) -> DispatchResult {
		ensure!(promotion.promoter != *who, Error::<T>::SelfPromotion);
		// One level is all that is ever paid, so a longer ring gains its members nothing.
		let promoters_own = Registry::<T>::get(&promotion.promoter).and_then(|it| it.promotion);
		let mutual = promoters_own.is_some_and(|own| own.promoter == *who);
		ensure!(!mutual, Error::<T>::PromoterCycle);
		ensure!(promotion.until > Self::now(), Error::<T>::TooEarly);
		ensure!(is_ahead::<T::MaxHorizon>(promotion.until, Self::now()), Error::<T>::TooLate);
		Ok(())
	}

	/// Removes a merchant that was not approved, and returns its deposit.
	pub(crate) fn remove_pending(who: &T::AccountId) -> DispatchResult {
		let merchant = Self::merchant_of(who)?;
		ensure!(merchant.state == MerchantState::Pending, Error::<T>::NotPending);
		Registry::<T>::remove(who);
		Self::return_deposit(who, merchant.deposit)
	}

	/// Lets a merchant begin.
	pub(crate) fn do_approve(who: T::AccountId) -> DispatchResult {
		Self::act(&who, Action::Approve)?;
		ensure!(T::Evidence::is_judged(&who), Error::<T>::NotJudged);
		Self::deposit_event(Event::Approved { merchant: who });
		Ok(())
	}

	/// Pauses a merchant.
	pub(crate) fn do_pause(who: T::AccountId) -> DispatchResult {
		Self::act(&who, Action::Pause)?;
		Self::deposit_event(Event::Paused { merchant: who });
		Ok(())
	}

	/// Lets a paused merchant go on.
	pub(crate) fn do_resume(who: T::AccountId) -> DispatchResult {
		Self::act(&who, Action::Resume)?;
		Self::deposit_event(Event::Resumed { merchant: who });
		Ok(())
	}

	/// Stops a merchant.
	pub(crate) fn do_suspend(who: T::AccountId) -> DispatchResult {
		Self::act(&who, Action::Suspend)?;
		Self::deposit_event(Event::Suspended { merchant: who });
		Ok(())
	}

	/// Lets a suspended merchant go on.
	pub(crate) fn do_reinstate(who: T::AccountId) -> DispatchResult {
		Self::act(&who, Action::Reinstate)?;
		ensure!(T::Evidence::is_judged(&who), Error::<T>::NotJudged);
		Self::deposit_event(Event::Reinstated { merchant: who });
		Ok(())
	}

	/// Announces the end of a merchant. By the approvers, if nobody signed.
	pub(crate) fn do_wind_down(
		signer: Option<T::AccountId>,
		who: T::AccountId,
		until: Moment,
	) -> DispatchResult {
		let by_approvers = signer.is_none();
		ensure!(signer.is_none_or(|signer| signer == who), Error::<T>::NotMerchant);
		let now = Self::now();
		Self::act(&who, Action::WindDown { until, by_approvers })?;
		let notice = T::WindDownNotice::get();
		ensure!(until >= now.saturating_add(notice), Error::<T>::NoticeTooShort);
		ensure!(is_ahead::<T::MaxHorizon>(until, now), Error::<T>::TooLate);
		Self::deposit_event(Event::WindingDown { merchant: who, until });
		Ok(())
	}

	/// Ends a merchant of which nothing is open. A mark of it stays, so that it cannot come back
	/// with another promoter.
	pub(crate) fn do_close(who: T::AccountId) -> DispatchResult {
		let mut merchant = Self::act(&who, Action::Close { now: Self::now() })?;
		if let Some(asset) = &merchant.token {
			ensure!(OpenRequests::<T>::get(asset) == 0, Error::<T>::RequestsOpen);
			Tables::<T>::remove(asset);
		}
		Self::return_deposit(&who, merchant.deposit)?;
		merchant.deposit = 0;
		merchant.name = Name::new();
		merchant.uri = Uri::new();
		Registry::<T>::insert(&who, merchant);
		Self::deposit_event(Event::Closed { merchant: who });
		Ok(())
	}

	/// The merchant of that account.
	pub(crate) fn merchant_of(who: &T::AccountId) -> Result<MerchantOf<T>, DispatchError> {
		Ok(Registry::<T>::get(who).ok_or(Error::<T>::MerchantNotFound)?)
	}

	/// Moves a merchant to its next state, and returns it.
	fn act(who: &T::AccountId, action: Action) -> Result<MerchantOf<T>, DispatchError> {
		let mut merchant = Self::merchant_of(who)?;
		let before = merchant.state;
		merchant.state = before.after::<T>(action)?;
		Registry::<T>::insert(who, &merchant);
		if let (MerchantState::Active, Some(asset)) = (before, &merchant.token) {
			Self::withdraw_change(asset);
		}
		Ok(merchant)
	}
}
