//! The shares, and what the constants have to be.

use crate::{Balance, BuyBack, Config, Error, Event, FeeBurn, Pallet, DEFAULT_BUY_BACK};
use codec::{Encode, MaxEncodedLen};
use frame_support::{ensure, traits::Get};
use hanse_curve::{share_down, share_up};
use sp_runtime::{ArithmeticError, DispatchResult, Perbill, TypeId};

impl<T: Config> Pallet<T> {
	pub(crate) fn do_set_fee_burn(share: Perbill) -> DispatchResult {
		ensure!(share <= T::MaxFeeBurn::get(), Error::<T>::ShareTooHigh);
		FeeBurn::<T>::put(share);
		Self::deposit_event(Event::FeeBurnSet { share });
		Ok(())
	}

	pub(crate) fn do_set_buy_back(share: Perbill) -> DispatchResult {
		ensure!(share <= T::MaxBuyBack::get(), Error::<T>::ShareTooHigh);
		BuyBack::<T>::put(share);
		Self::deposit_event(Event::BuyBackSet { share });
		Ok(())
	}

	/// What has to be true of the constants of a runtime.
	pub(crate) fn check_constants() {
		assert!(T::BuyBackPeriod::get() > 0, "a pot could be sold many times in one block");
		assert!(!T::MaxSlice::get().is_zero(), "no more than the least would ever be sold");
		assert!(!T::MaxSlippage::get().is_one(), "a pot could be sold for nothing");
		assert!(DEFAULT_BUY_BACK <= T::MaxBuyBack::get(), "the default share would be too high");
		let seed = frame_support::PalletId::TYPE_ID.encoded_size()
			+ T::PalletId::get().encoded_size()
			+ T::AssetId::max_encoded_len();
		assert!(seed <= T::AccountId::max_encoded_len(), "two assets could have the same pot");
	}
}

/// A share of an amount, for who is paid.
pub(crate) fn part_down(amount: Balance, share: Perbill) -> Result<Balance, ArithmeticError> {
	share_down(amount, share.deconstruct().into(), whole()).ok_or(ArithmeticError::Overflow)
}

/// A share of an amount, for who has to pay.
pub(crate) fn part_up(amount: Balance, share: Perbill) -> Result<Balance, ArithmeticError> {
	share_up(amount, share.deconstruct().into(), whole()).ok_or(ArithmeticError::Overflow)
}

fn whole() -> Balance {
	Perbill::one().deconstruct().into()
}
