//! `claim`.

use super::ethereum::malleated;
use crate::{
	mock::*, Claims as StoredClaims, EcdsaSignature, Error, EthereumAddress, Event, Unclaimed,
};
use frame_support::{assert_noop, assert_ok};
use sp_core::H256;
use sp_io::hashing::keccak_256;
use sp_runtime::DispatchError;

#[test]
fn claim_is_refused_when_signed() {
	ExtBuilder::default().build_and_execute(|| {
		for origin in [RuntimeOrigin::signed(RICH), RuntimeOrigin::root()] {
			let call = Claims::claim(origin, BOB, signed_for(1, &BOB));
			assert_noop!(call, DispatchError::BadOrigin);
		}
	});
}

#[test]
fn claim_is_refused_when_it_was_paid() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(claim(&BOB, signed_for(1, &BOB)));
		assert_noop!(claim(&BOB, signed_for(1, &BOB)), Error::<Test>::ClaimNotFound);
		assert_noop!(claim(&EVE, signed_for(1, &EVE)), Error::<Test>::ClaimNotFound);
		assert_eq!(balance(&BOB), AMOUNTS[0]);
	});
}

#[test]
fn claim_is_refused_when_the_address_held_nothing() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(claim(&BOB, signed_for(4, &BOB)), Error::<Test>::ClaimNotFound);
	});
}

#[test]
fn claim_is_refused_when_signed_for_another_account() {
	ExtBuilder::default().build_and_execute(|| {
		assert_noop!(claim(&EVE, signed_for(1, &BOB)), Error::<Test>::ClaimNotFound);
	});
}

#[test]
fn claim_is_refused_when_signed_for_another_chain() {
	ExtBuilder::default().build_and_execute(|| {
		for chain in [H256::zero(), H256::repeat_byte(0x45), H256::repeat_byte(0x12)] {
			let signature = personal_sign(1, &text_on(chain, &BOB));
			assert_noop!(claim(&BOB, signature), Error::<Test>::ClaimNotFound);
		}
		// The same signature, on its chain.
		let signature = personal_sign(1, &text_on(H256::repeat_byte(0x12), &BOB));
		frame_system::BlockHash::<Test>::insert(0, H256::repeat_byte(0x12));
		assert_ok!(claim(&BOB, signature));
	});
}

#[test]
fn claim_is_refused_when_the_text_was_signed_otherwise() {
	ExtBuilder::default().build_and_execute(|| {
		let text = text_on(CHAIN, &BOB);
		// Without the prefix, the text could be something else as well.
		let bare = sign_hash(1, &keccak_256(text.as_bytes()));
		// With a length of its own, or for another purpose.
		let framed = format!("\x19Ethereum Signed Message:\n{}", text.len() + 1);
		let longer = sign_hash(1, &keccak_256(format!("{framed}{text}").as_bytes()));
		let other = personal_sign(1, &text.replace("claim", "vote"));
		let capital = personal_sign(1, &text.to_uppercase());
		for signature in [bare, longer, other, capital] {
			assert_noop!(claim(&BOB, signature), Error::<Test>::ClaimNotFound);
		}
	});
}

#[test]
fn claim_is_refused_when_the_signature_is_none() {
	ExtBuilder::default().build_and_execute(|| {
		let mut signature = signed_for(1, &BOB);
		signature.0[64] = 29;
		assert_noop!(claim(&BOB, signature), Error::<Test>::MalformedSignature);
		let zeros = EcdsaSignature([0; 65]);
		assert_noop!(claim(&BOB, zeros), Error::<Test>::MalformedSignature);
	});
}

#[test]
fn claim_is_refused_when_the_signature_was_malleated() {
	ExtBuilder::default().build_and_execute(|| {
		let signature = malleated(signed_for(1, &BOB));
		assert_noop!(claim(&BOB, signature), Error::<Test>::MalleableSignature);
	});
}

#[test]
fn claim_is_refused_from_the_moment_of_expiry_on() {
	ExtBuilder::default().build_and_execute(|| {
		set_time(EXPIRES - 1);
		assert_ok!(claim(&BOB, signed_for(1, &BOB)));
		for moment in [EXPIRES, EXPIRES + 1] {
			set_time(moment);
			assert_noop!(claim(&BOB, signed_for(2, &BOB)), Error::<Test>::Expired);
		}
	});
}

#[test]
fn claim_is_refused_when_nobody_can_claim() {
	ExtBuilder::default().claims(Vec::new()).pot(0).expires(0).build_and_execute(|| {
		assert_noop!(claim(&BOB, signed_for(1, &BOB)), Error::<Test>::Expired);
	});
}

#[test]
fn claim_is_refused_when_the_account_cannot_receive() {
	ExtBuilder::default().build_and_execute(|| {
		// Onto the pot, where nobody could spend it.
		let pot = Claims::pot();
		assert_noop!(claim(&pot, signed_for(1, &pot)), Error::<Test>::CannotReceive);
		// An upgrade has raised the least balance above what is claimed.
		ExistentialDeposit::set(AMOUNTS[2] + 1);
		assert_noop!(claim(&BOB, signed_for(3, &BOB)), Error::<Test>::CannotReceive);
		// An account that exists is no matter.
		assert_ok!(claim(&RICH, signed_for(3, &RICH)));
	});
}

#[test]
fn claim_is_refused_when_the_pot_lacks_it() {
	// Each time something that cannot happen, so that the invariants do not hold afterwards.
	ExtBuilder::default().build().execute_with(|| {
		let pot = RuntimeOrigin::signed(Claims::pot());
		assert_ok!(Balances::transfer_allow_death(pot, RICH, TOTAL - AMOUNTS[0] + 1));
		assert_noop!(claim(&BOB, signed_for(1, &BOB)), Error::<Test>::PotInsufficient);
		assert_ok!(claim(&BOB, signed_for(2, &BOB)));
	});
	ExtBuilder::default().build().execute_with(|| {
		Unclaimed::<Test>::put(AMOUNTS[0] - 1);
		assert_noop!(claim(&BOB, signed_for(1, &BOB)), Error::<Test>::PotInsufficient);
	});
}

#[test]
fn claim_pays_all_of_it_once() {
	ExtBuilder::default().build_and_execute(|| {
		assert_ok!(claim(&BOB, signed_for(1, &BOB)));
		assert_eq!(balance(&BOB), AMOUNTS[0]);
		assert_eq!(balance(&Claims::pot()), TOTAL - AMOUNTS[0]);
		assert_eq!(Unclaimed::<Test>::get(), TOTAL - AMOUNTS[0]);
		assert!(!StoredClaims::<Test>::contains_key(address(1)));
		let claimed = |number: u8, dest, amount| Event::<Test>::Claimed {
			source: address(number),
			dest,
			amount,
		};
		assert_eq!(events(), vec![claimed(1, BOB, 1_000)]);
		// Another address, to the same account, in the short form of `v`.
		let mut signature = signed_for(2, &BOB);
		signature.0[64] -= 27;
		assert_ok!(claim(&BOB, signature));
		assert_eq!(events(), vec![claimed(2, BOB, 500)]);
		assert_eq!(balance(&BOB), 1_500);
	});
}

#[test]
fn last_claim_empties_the_pot() {
	ExtBuilder::default().build_and_execute(|| {
		// An asset that somebody sends there, say.
		assert_ok!(System::inc_consumers(&Claims::pot()));
		for number in 1..=3 {
			assert_ok!(claim(&EVE, signed_for(number, &EVE)));
			check_invariants();
		}
		assert_eq!((balance(&EVE), balance(&Claims::pot())), (TOTAL, 0));
		assert_eq!(Unclaimed::<Test>::get(), 0);
		assert_eq!(StoredClaims::<Test>::iter().count(), 0);
	});
}

/// Less than an account can hold would remain. It is the donor's, and must not stop a claim.
#[test]
fn last_claim_is_exact_when_somebody_donated_dust() {
	ExtBuilder::default().build_and_execute(|| {
		donate(ED - 1);
		let issued = Balances::total_issuance();
		for number in 1..=3 {
			assert_ok!(claim(&EVE, signed_for(number, &EVE)));
		}
		assert_eq!((balance(&EVE), balance(&Claims::pot())), (TOTAL, 0));
		assert_eq!(Balances::total_issuance(), issued - (ED - 1));
	});
}

#[test]
fn claim_of_the_largest_amount_is_exact() {
	let amount = u128::MAX - WEALTH;
	let builder = ExtBuilder::default().claims(vec![(address(9), amount)]).pot(amount);
	builder.build_and_execute(|| {
		assert_ok!(claim(&RICH, signed_for(9, &RICH)));
		assert_eq!(balance(&RICH), u128::MAX);
	});
}

#[test]
fn holders_in_tests_are_those_of_the_genesis() {
	let expected: EthereumAddress =
		"0x1a642f0E3c3aF545E7AcBD38b07251B3990914F1".parse().expect("the address is sound");
	assert_eq!(address(1), expected);
	assert_eq!(AMOUNTS.iter().sum::<u128>(), TOTAL);
}
