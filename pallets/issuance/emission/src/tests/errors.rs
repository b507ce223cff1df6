//! Every error can happen, and is tested.

use crate::{mock::*, Error};
use codec::Encode;
use scale_info::{TypeDef, TypeInfo};

#[test]
fn errors_are_all_tested() {
	let TypeDef::Variant(errors) = Error::<Test>::type_info().type_def else {
		panic!("errors are an enum");
	};
	let tests = [
		include_str!("close.rs"),
		include_str!("mining_start.rs"),
		include_str!("poke.rs"),
		include_str!("pots.rs"),
		include_str!("resplit.rs"),
		include_str!("step.rs"),
	]
	.concat();
	for variant in &errors.variants {
		let name = format!("Error::<Test>::{}", variant.name);
		assert!(tests.contains(&name), "no test expects {name}");
	}
	// An index is part of the metadata, and wallets keep old metadata.
	assert_eq!(errors.variants.len(), 14);
	assert_eq!(Error::<Test>::Overflow.encode(), vec![13]);
}
