//! A genesis whose claims are covered, and all those that are not.

use crate::{
	mock::*, Balance, Claims as StoredClaims, EthereumAddress, Expires, GenesisConfig, Unclaimed,
};
use hanse_curve::time::END_OF_2140;
use sp_runtime::{traits::AccountIdConversion, BuildStorage, StateVersion};
use std::panic::{catch_unwind, AssertUnwindSafe};

/// The first moment of 2025.
const EARLIEST: u64 = 1_735_689_600_000;

/// What building such a genesis says.
fn complaint(builder: ExtBuilder) -> String {
	let panic = match catch_unwind(AssertUnwindSafe(|| builder.genesis())) {
		Ok(_) => panic!("the genesis was accepted"),
		Err(panic) => panic,
	};
	let complaint = panic.downcast_ref::<String>().expect("it says something");
	complaint.strip_prefix("the claims cannot begin: ").expect("it says what it is about").into()
}

fn claims(claims: &[([u8; 20], Balance)]) -> ExtBuilder {
	let claims: Vec<_> =
		claims.iter().map(|(bytes, amount)| (EthereumAddress(*bytes), *amount)).collect();
	let sum = claims
		.iter()
		.map(|(_, amount)| amount)
		.fold(0, |sum: u128, amount| sum.saturating_add(*amount));
	ExtBuilder::default().claims(claims).pot(sum)
}

#[test]
fn genesis_stores_the_claims_that_the_pot_covers() {
	ExtBuilder::default().build_and_execute(|| {
		let amounts = [1, 2, 3].map(|number| StoredClaims::<Test>::get(address(number)));
		assert_eq!(amounts, AMOUNTS.map(Some));
		assert_eq!((Unclaimed::<Test>::get(), Expires::<Test>::get()), (TOTAL, EXPIRES));
		assert_eq!(System::providers(&Claims::pot()), 2);
		assert_eq!(Claims::pot(), ClaimsPalletId::get().into_account_truncating());
	});
}

#[test]
fn genesis_names_the_difference_when_the_pot_does_not_hold_the_sum() {
	let with = |pot| complaint(ExtBuilder::default().pot(pot));
	assert_eq!(with(TOTAL + 1), "the claims are 1570 units and the pot has 1571: 1 are too many");
	assert_eq!(with(TOTAL - 7), "the claims are 1570 units and the pot has 1563: 7 are missing");
	assert_eq!(with(0), "the claims are 1570 units and the pot has 0: 1570 are missing");
	// Money that nobody can claim is a mistake as well.
	let builder = ExtBuilder::default().claims(Vec::new()).pot(20);
	assert_eq!(complaint(builder), "the claims are 0 units and the pot has 20: 20 are too many");
}

#[test]
fn genesis_names_the_entry_that_makes_no_sense() {
	assert_eq!(
		complaint(claims(&[([1; 20], 50), ([0; 20], 50)])),
		"entry 1 of 0x0000000000000000000000000000000000000000: nobody has the key of this address"
	);
	let first = "of 0x0101010101010101010101010101010101010101";
	assert_eq!(
		complaint(claims(&[([2; 20], 50), ([3; 20], 50), ([1; 20], 50), ([1; 20], 60)])),
		format!("entry 3 {first}: the address is there twice")
	);
	for amount in [0, 1, ED - 1] {
		assert_eq!(
			complaint(claims(&[([1; 20], amount), ([2; 20], 50)])),
			format!("entry 0 {first}: {amount} is below the least balance of 10")
		);
	}
	let overflow = [([2; 20], u128::MAX - 9), ([1; 20], 10)];
	// Rich has something as well, so that there cannot be that much on the pot.
	let builder = claims(&overflow).pot(50);
	assert_eq!(complaint(builder), format!("entry 1 {first}: the sum overflows"));
}

#[test]
fn genesis_refuses_an_expiry_in_another_unit() {
	let with = |expires| complaint(ExtBuilder::default().expires(expires));
	for expires in [0, EXPIRES / 1_000, EARLIEST - 1, END_OF_2140 + 1, EXPIRES * 1_000, u64::MAX] {
		assert_eq!(
			with(expires),
			format!(
				"they expire at {expires}, which is not between 1735689600000 and 5396284800000 \
				 in milliseconds"
			)
		);
	}
	for expires in [EARLIEST, END_OF_2140] {
		ExtBuilder::default().expires(expires).build_and_execute(|| {
			assert_eq!(Expires::<Test>::get(), expires);
		});
	}
}

#[test]
fn genesis_is_inert_without_claims() {
	let root = |builder: ExtBuilder| {
		builder.genesis().execute_with(|| sp_io::storage::root(StateVersion::V1))
	};
	let empty = || ExtBuilder::default().claims(Vec::new()).pot(0);
	assert_eq!(root(empty()), root(empty().expires(0)));
	empty().expires(0).build_and_execute(|| {
		assert_eq!(Claims::unclaimed(), (0, 0));
		assert!(!System::account_exists(&Claims::pot()));
	});
	let inert: GenesisConfig<Test> = Default::default();
	assert_eq!((inert.claims, inert.expires), (Vec::new(), 0));
}

/// The pot of the JSON has to be funded by the balances.
fn built(config: GenesisConfig<Test>, pot: Balance) -> sp_io::TestExternalities {
	let mut storage = Default::default();
	let balances = vec![(Claims::pot(), pot)];
	pallet_balances::GenesisConfig::<Test> { balances, ..Default::default() }
		.assimilate_storage(&mut storage)
		.expect("the balances are sound");
	config.assimilate_storage(&mut storage).expect("the claims are sound");
	storage.into()
}

#[test]
fn genesis_of_the_readme_can_be_built() {
	let readme = include_str!("../../README.md");
	let json = readme.split("```").find_map(|part| part.strip_prefix("json"));
	let config: GenesisConfig<Test> =
		serde_json::from_str(json.expect("there is an example")).expect("the JSON is sound");
	assert_eq!(config.claims.len(), 2);
	let sum = config.claims.iter().map(|(_, amount)| amount).sum();
	built(config, sum).execute_with(check_invariants);
}

#[test]
fn genesis_is_written_as_it_is_read() {
	let json = format!(
		r#"{{"claims":[["0x1a642f0E3c3aF545E7AcBD38b07251B3990914F1",{}]],"expires":{EXPIRES}}}"#,
		u128::MAX
	);
	let json = json.as_str();
	let config: GenesisConfig<Test> = serde_json::from_str(json).expect("the JSON is sound");
	assert_eq!((config.claims.clone(), config.expires), (vec![(address(1), u128::MAX)], EXPIRES));
	assert_eq!(serde_json::to_string(&config).expect("it can be written"), json);
	assert!(serde_json::from_str::<GenesisConfig<Test>>(r#"{"claims":[],"end":1}"#).is_err());
}

/// What reading such an address says.
fn read(text: &str) -> Result<EthereumAddress, String> {
	serde_json::from_value(text.into()).map_err(|error| error.to_string())
}

#[test]
fn addresses_are_read_strictly() {
	let checked = "0x1a642f0E3c3aF545E7AcBD38b07251B3990914F1";
	let digits = &checked[2..];
	for form in
		[checked, &format!("0x{}", digits.to_lowercase()), &format!("0x{}", digits.to_uppercase())]
	{
		assert_eq!(read(form), Ok(address(1)));
	}
	let wrong = [
		(digits.to_string(), "an address begins with 0x"),
		(format!("0X{digits}"), "an address begins with 0x"),
		(String::new(), "an address begins with 0x"),
		(checked[..41].to_string(), "an address has 40 digits"),
		(format!("{checked}0"), "an address has 40 digits"),
		(format!("{checked} "), "an address has 40 digits"),
		(checked.replace('4', "g"), "a digit is 0 to 9 or a to f"),
		(checked.replace("64", "+4"), "a digit is 0 to 9 or a to f"),
		(checked.replace("64", "é"), "a digit is 0 to 9 or a to f"),
		// One digit, and one letter, mistyped.
		(checked.replace("64", "65"), "the checksum is wrong"),
		(checked.replace('E', "e"), "the checksum is wrong"),
	];
	for (text, reason) in wrong {
		assert_eq!(read(&text), Err(format!("`{text}` is no Ethereum address: {reason}")));
	}
	assert!(serde_json::from_str::<EthereumAddress>("7").is_err());
}

/// Those that EIP-55 gives as examples.
#[test]
fn addresses_are_written_with_their_checksum() {
	for text in [
		"0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
		"0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
		"0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
		"0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb",
		"0x52908400098527886E0F7030069857D2E4169EE7",
		"0xde709f2102306220921060314715629080e2fb77",
	] {
		assert_eq!(read(text).expect("it is an address").to_string(), text);
	}
}
