//! Which transactions a node accepts, and that what it accepts is paid.

use crate::{mock::*, Balance, Call, EcdsaSignature, Refusal, Unclaimed, PRIORITY};
use codec::{Decode, Encode};
use frame_support::{
	assert_ok,
	dispatch::GetDispatchInfo,
	pallet_prelude::{InvalidTransaction, TransactionSource, TransactionValidityError},
};
use hanse_curve::Moment;
use sp_core::H256;
use sp_runtime::{
	generic::Preamble,
	traits::{Applyable, Checkable, Header as _},
	transaction_validity::{TransactionLongevity, ValidTransaction},
};

type Header = sp_runtime::generic::Header<u64, sp_runtime::traits::BlakeTwo256>;

/// What it says of a claim of the holder with that number.
fn accepted(number: u8, dest: &AccountId) -> ValidTransaction {
	verdict(&call(dest, signed_for(number, dest))).expect("the claim is sound")
}

/// As it is in a block.
fn transaction(call: Call<Test>) -> Extrinsic {
	Extrinsic::new_bare(RuntimeCall::Claims(call))
}

fn invalid(reason: InvalidTransaction) -> TransactionValidityError {
	TransactionValidityError::Invalid(reason)
}

fn custom(refusal: Refusal) -> TransactionValidityError {
	invalid(InvalidTransaction::Custom(refusal as u8))
}

#[test]
fn transaction_stays_until_it_is_paid() {
	ExtBuilder::default().build_and_execute(|| {
		let valid = accepted(1, &BOB);
		assert_eq!(valid.priority, PRIORITY);
		assert_eq!(valid.longevity, TransactionLongevity::MAX);
		assert!(valid.propagate && valid.requires.is_empty());
		assert_eq!(valid.provides, vec![("claims", address(1)).encode()]);
	});
}

/// A pool keeps one transaction of a tag, and replaces it for a higher priority only.
#[test]
fn transactions_of_one_address_exclude_each_other() {
	ExtBuilder::default().build_and_execute(|| {
		let first = accepted(1, &BOB);
		assert_eq!(accepted(1, &EVE), first);
		let mut short = signed_for(1, &BOB);
		short.0[64] -= 27;
		assert_eq!(verdict(&call(&BOB, short)), Ok(first.clone()));
		assert_ne!(accepted(2, &BOB).provides, first.provides);
	});
}

#[test]
fn refusals_have_the_numbers_that_clients_know() {
	let refusals = [
		(Refusal::Expired, 1),
		(Refusal::MalformedSignature, 2),
		(Refusal::MalleableSignature, 3),
		(Refusal::ClaimNotFound, 4),
		(Refusal::CannotReceive, 5),
		(Refusal::PotInsufficient, 6),
	];
	let readme = include_str!("../../README.md");
	for (refusal, number) in refusals {
		assert_eq!(InvalidTransaction::from(refusal), InvalidTransaction::Custom(number));
		assert!(readme.contains(&format!("| {number} | `{refusal:?}` |")), "{refusal:?}");
	}
}

/// What has to be done before, a claim, and why it is refused.
type Unpayable = (fn(), AccountId, EcdsaSignature, Refusal);

/// Every way in which a claim can be refused.
fn unpayable() -> Vec<Unpayable> {
	let sound = signed_for(1, &BOB);
	let mut formless = sound;
	formless.0[64] = 2;
	let pot = Claims::pot();
	let nothing: fn() = || ();
	vec![
		(|| set_time(EXPIRES), BOB, sound, Refusal::Expired),
		(nothing, BOB, formless, Refusal::MalformedSignature),
		(nothing, BOB, super::ethereum::malleated(sound), Refusal::MalleableSignature),
		(nothing, EVE, sound, Refusal::ClaimNotFound),
		(nothing, BOB, signed_for(4, &BOB), Refusal::ClaimNotFound),
		(pay_eve, BOB, sound, Refusal::ClaimNotFound),
		(|| set_chain(H256::repeat_byte(0x12)), BOB, sound, Refusal::ClaimNotFound),
		(nothing, pot.clone(), signed_for(1, &pot), Refusal::CannotReceive),
		(|| ExistentialDeposit::set(1_001), BOB, sound, Refusal::CannotReceive),
		(|| Unclaimed::<Test>::put(999), BOB, sound, Refusal::PotInsufficient),
		(|| drain(571), BOB, sound, Refusal::PotInsufficient),
	]
}

fn pay_eve() {
	assert_ok!(claim(&EVE, signed_for(1, &EVE)));
}

fn set_chain(hash: H256) {
	frame_system::BlockHash::<Test>::insert(0, hash);
}

fn drain(amount: Balance) {
	let pot = RuntimeOrigin::signed(Claims::pot());
	assert_ok!(Balances::transfer_allow_death(pot, RICH, amount));
}

#[test]
fn transaction_is_refused_for_the_reason_that_the_call_would_have() {
	for (prepare, dest, signature, refusal) in unpayable() {
		ExtBuilder::default().build().execute_with(|| {
			prepare();
			let transaction = call(&dest, signature);
			assert_eq!(verdict(&transaction), Err(custom(refusal)));
			let error = crate::Error::<Test>::from(refusal);
			assert_eq!(claim(&dest, signature), Err(error.into()));
			// A block cannot contain it either.
			assert_eq!(before_dispatch(&transaction), Err(custom(refusal)));
		});
	}
}

#[test]
fn transaction_is_refused_when_it_is_no_claim() {
	ExtBuilder::default().build_and_execute(|| {
		set_time(EXPIRES);
		let expire = Call::expire { limit: 1 };
		assert_eq!(verdict(&expire), Err(invalid(InvalidTransaction::Call)));
	});
}

/// Otherwise it would fail in every block, and nobody would pay for it.
#[test]
fn transaction_is_refused_while_claims_are_paused() {
	ExtBuilder::default().build_and_execute(|| {
		let call = call(&BOB, signed_for(1, &BOB));
		Paused::set(true);
		assert_eq!(verdict(&call), Err(invalid(InvalidTransaction::Call)));
		let applied = Executive::apply_extrinsic(transaction(call.clone()));
		assert_eq!(applied, Err(invalid(InvalidTransaction::Call)));
		Paused::set(false);
		assert!(verdict(&call).is_ok());
	});
}

/// Begins a block as a node does, after a genesis with that hash.
fn first_block(genesis: H256, now: Moment) {
	let header = Header::new(1, H256::zero(), H256::zero(), genesis, Default::default());
	Executive::initialize_block(&header);
	set_time(now);
}

#[test]
fn transaction_is_accepted_before_the_first_block_and_paid_in_it() {
	let mut chain = ExtBuilder::default().genesis();
	let source = TransactionSource::External;
	let whole = transaction(call(&BOB, signed_for(1, &BOB)));
	// The pool asks at the end of the genesis, which does not contain its own hash.
	chain.execute_with(|| {
		let valid = Executive::validate_transaction(source, whole.clone(), CHAIN);
		let valid = valid.expect("the claim is sound");
		assert_eq!((valid.priority, valid.propagate), (PRIORITY, true));
	});
	let mut chain = ExtBuilder::default().genesis();
	chain.execute_with(|| {
		let other = Executive::validate_transaction(source, whole.clone(), H256::repeat_byte(0x12));
		assert_eq!(other, Err(custom(Refusal::ClaimNotFound)));
	});
	let mut chain = ExtBuilder::default().genesis();
	chain.execute_with(|| {
		first_block(CHAIN, NOW);
		assert_eq!(Executive::apply_extrinsic(whole.clone()), Ok(Ok(())));
		assert_eq!(balance(&BOB), AMOUNTS[0]);
		// Again, or to another account: no block can contain it.
		for dest in [BOB, EVE] {
			let again = transaction(call(&dest, signed_for(1, &dest)));
			let applied = Executive::apply_extrinsic(again);
			assert_eq!(applied, Err(custom(Refusal::ClaimNotFound)));
		}
		check_invariants();
	});
}

/// A transaction that waits is not paid late, not even in the block that the end falls into.
#[test]
fn transaction_that_was_accepted_expires() {
	let mut chain = ExtBuilder::default().genesis();
	chain.execute_with(|| {
		let whole = transaction(call(&BOB, signed_for(1, &BOB)));
		first_block(CHAIN, EXPIRES - 1);
		assert!(verdict(&call(&BOB, signed_for(1, &BOB))).is_ok());
		set_time(EXPIRES);
		assert_eq!(Executive::apply_extrinsic(whole), Err(custom(Refusal::Expired)));
		check_invariants();
	});
}

/// The third kind of transactions: no signature, but extensions. They authorise nobody here.
#[test]
fn transaction_is_refused_when_it_is_a_general_one() {
	let mut chain = ExtBuilder::default().genesis();
	chain.execute_with(|| {
		first_block(CHAIN, NOW);
		let function = RuntimeCall::Claims(call(&BOB, signed_for(1, &BOB)));
		let extension = (frame_system::CheckWeight::<Test>::new(),);
		let general = Extrinsic::new_transaction(function, extension);
		assert!(matches!(general.preamble, Preamble::General(..)));
		let info = general.get_dispatch_info();
		let checked = general.check(&frame_system::ChainContext::<Test>::default());
		let checked = checked.expect("there is nothing to check");
		let applied = checked.apply::<Test>(&info, 0);
		assert_eq!(applied, Err(invalid(InvalidTransaction::UnknownOrigin)));
	});
}

#[test]
fn transaction_survives_its_encoding() {
	let whole = transaction(call(&BOB, signed_for(1, &BOB)));
	let decoded = Extrinsic::decode(&mut &whole.encode()[..]).expect("it was encoded");
	assert_eq!(decoded, whole);
}
