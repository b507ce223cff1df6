//! What can be read.

use crate::{mock::*, EthereumAddress};
use codec::Encode;
use frame_support::assert_ok;

#[test]
fn text_to_sign_names_purpose_chain_and_account() {
	ExtBuilder::default().build_and_execute(|| {
		let text = Claims::text_to_sign(EVE).expect("there are blocks");
		let parts = ["Hanse token claim", &format!("chain 0x{}", "11".repeat(32))];
		assert_eq!(text, format!("{}\nto 0x{}", parts.join("\n"), "33".repeat(32)));
		assert!(text.bytes().all(|byte| byte == b'\n' || (b' '..=b'~').contains(&byte)));
	});
}

/// The genesis holds a placeholder for its own hash. Who signed that could not claim.
#[test]
fn text_to_sign_is_unknown_before_the_first_block() {
	ExtBuilder::default().genesis().execute_with(|| {
		assert_eq!(Claims::text_to_sign(BOB), None);
	});
}

#[test]
fn text_to_sign_stays_the_same_for_ever() {
	ExtBuilder::default().build_and_execute(|| {
		let text = Claims::text_to_sign(BOB);
		for number in 1..600 {
			let parent = sp_core::H256::from_low_u64_be(number);
			System::set_block_number(number);
			System::initialize(&(number + 1), &parent, &Default::default());
			System::finalize();
		}
		// The hashes of other blocks are forgotten.
		assert!(!frame_system::BlockHash::<Test>::contains_key(1));
		assert_eq!(Claims::text_to_sign(BOB), text);
		assert_ok!(claim(&BOB, signed_for(1, &BOB)));
	});
}

#[test]
fn claim_of_tells_what_can_be_claimed_now() {
	ExtBuilder::default().build_and_execute(|| {
		let amounts = || [1, 2, 3, 4].map(|number| Claims::claim_of(address(number)));
		assert_eq!(amounts(), [Some(1_000), Some(500), Some(70), None]);
		assert_ok!(claim(&BOB, signed_for(2, &BOB)));
		assert_eq!(amounts(), [Some(1_000), None, Some(70), None]);
		set_time(EXPIRES - 1);
		assert_eq!(amounts(), [Some(1_000), None, Some(70), None]);
		set_time(EXPIRES);
		assert_eq!(amounts(), [None; 4]);
	});
}

#[test]
fn unclaimed_tells_how_much_and_until_when() {
	ExtBuilder::default().build_and_execute(|| {
		assert_eq!(Claims::unclaimed(), (TOTAL, EXPIRES));
		donate(500);
		assert_ok!(claim(&BOB, signed_for(2, &BOB)));
		assert_eq!(Claims::unclaimed(), (TOTAL - 500, EXPIRES));
		set_time(EXPIRES);
		assert_ok!(Claims::expire(RuntimeOrigin::signed(RICH), 0));
		assert_eq!(Claims::unclaimed(), (0, EXPIRES));
	});
}

#[test]
fn address_takes_its_own_bytes_and_no_more() {
	assert_eq!(EthereumAddress([7; 20]).encode(), vec![7; 20]);
}
