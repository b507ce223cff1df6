//! What a transaction costs and who receives it.

use super::*;
use crate::{units::UNIT, TransactionPayment};
use frame_support::dispatch::GetDispatchInfo;
use hanse_runtime_common::fees::{FeeMultiplier, TreasuryAccount};
use pallet_transaction_payment::Multiplier;
use sp_runtime::{
	traits::{Convert, One},
	transaction_validity::InvalidTransaction,
	FixedPointNumber,
};

#[test]
fn fee_is_burnt_in_part_and_split_between_author_and_treasury() {
	chain("local").execute_with(|| {
		open_first_block();
		let author = pallet_authorship::Pallet::<Runtime>::author().expect("the block has one");
		// The author must not be a party of the transfer, or its balance would tell nothing.
		let parties: Vec<_> = [Sr25519Keyring::Eve, Sr25519Keyring::Ferdie].into();
		let before = Balances::total_issuance();
		let author_before = Balances::balance(&author);
		let treasury_before = Balances::balance(&TreasuryAccount::get());
		let sender_before = Balances::balance(&account(parties[0]));
		let tip = UNIT;

		let call = transfer(account(parties[1]), 5 * UNIT);
		apply(parties[0], 0, tip, call).expect("valid").expect("succeeds");

		// The network burns a tenth of each fee and nothing of a tip.
		let burnt = before - Balances::total_issuance();
		let paid = sender_before - Balances::balance(&account(parties[0])) - 5 * UNIT;
		let to_author = Balances::balance(&author) - author_before;
		let to_treasury = Balances::balance(&TreasuryAccount::get()) - treasury_before;
		assert_eq!(paid, burnt + to_author + to_treasury);
		assert_eq!(burnt, (paid - tip) * 10 / 100);
		assert_eq!(crate::Sinks::burnt().fees, burnt);
		let fee = paid - tip - burnt;
		assert_eq!(to_author - tip, fee * 20 / 100);
		assert_eq!(to_treasury, fee - fee * 20 / 100);
	});
}

#[test]
fn transfer_costs_less_than_a_hundredth_of_a_coin_and_more_than_nothing() {
	chain("local").execute_with(|| {
		let call = transfer(account(Sr25519Keyring::Bob), UNIT);
		let tx = signed(Sr25519Keyring::Alice, 0, 0, call);
		let fee =
			TransactionPayment::compute_fee(tx.encoded_size() as u32, &tx.get_dispatch_info(), 0);
		assert!(fee > 0 && fee < UNIT / 100, "{fee}");
	});
}

#[test]
fn transaction_of_an_account_that_cannot_pay_is_refused() {
	chain("local").execute_with(|| {
		open_first_block();
		let stranger = Sr25519Keyring::One;
		let call = RuntimeCall::System(frame_system::Call::remark { remark: vec![] });
		assert_eq!(apply(stranger, 0, 0, call), Err(InvalidTransaction::Payment.into()));
	});
}

/// Full blocks make a transfer ten times dearer within an hour, and empty ones cheaper again.
#[test]
fn multiplier_follows_the_load() {
	chain("local").execute_with(|| {
		let blocks_in_an_hour = 1_200;
		let normal = crate::configs::system::RuntimeBlockWeights::get()
			.get(frame_support::dispatch::DispatchClass::Normal)
			.max_total
			.expect("there is a limit");
		let after_an_hour = |start: Multiplier, full: bool| {
			(0..blocks_in_an_hour).fold(start, |multiplier, _| {
				System::set_block_consumed_resources(
					if full { normal } else { Default::default() },
					0,
				);
				FeeMultiplier::<Runtime>::convert(multiplier)
			})
		};
		let busy = after_an_hour(Multiplier::one(), true);
		assert!(busy > Multiplier::saturating_from_integer(8), "{busy:?}");
		assert!(busy < Multiplier::saturating_from_integer(12), "{busy:?}");
		let calm = after_an_hour(busy, false);
		assert!(calm < busy, "{calm:?}");
		// It never falls so low that it could not rise again.
		let floor = after_an_hour(Multiplier::saturating_from_rational(1, 10), false);
		assert_eq!(floor, Multiplier::saturating_from_rational(1, 10));
	});
}
