//! Which transactions nodes accept and keep.

use crate::{Call, Config, Pallet, PRIORITY};
use frame_support::{ensure, traits::Contains};
use sp_runtime::transaction_validity::{
	InvalidTransaction, TransactionLongevity, TransactionValidity, TransactionValidityError,
	ValidTransaction,
};

impl<T: Config> Pallet<T> {
	/// Whether a transaction without a signature is a claim that would be paid now.
	pub(crate) fn validity(call: &Call<T>) -> TransactionValidity {
		let Call::claim { dest, signature } = call else {
			return Err(InvalidTransaction::Call.into());
		};
		// Blocks ask the filter after the transaction has been accepted. It would fail there, free of
		// charge, and could come back in the next block.
		let is_allowed = T::BaseCallFilter::contains(&T::RuntimeCall::from(call.clone()));
		ensure!(is_allowed, TransactionValidityError::from(InvalidTransaction::Call));
		let payment = Self::payable(dest, signature).map_err(InvalidTransaction::from)?;
		// One tag and one priority for all claims of an address: the pool keeps the first, however
		// many its holder signs. It stays until it is paid or no longer can be.
		ValidTransaction::with_tag_prefix("claims")
			.and_provides(payment.source)
			.priority(PRIORITY)
			.longevity(TransactionLongevity::MAX)
			.propagate(true)
			.build()
	}
}
