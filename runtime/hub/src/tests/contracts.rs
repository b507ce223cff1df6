//! What anyone may ask about contracts without paying.

use super::*;
use frame_support::weights::Weight;
use pallet_contracts::{runtime_decl_for_contracts_api::ContractsApiV2, Code};

/// A contract whose constructor never ends:
/// `(import "env" "memory" (memory 1 1)) (func (export "deploy") (loop br 0)) (func (export "call"))`
const ENDLESS: &[&[u8]] = &[
	b"\0asm\x01\0\0\0",
	b"\x01\x04\x01\x60\0\0",
	b"\x02\x10\x01\x03env\x06memory\x02\x01\x01\x01",
	b"\x03\x03\x02\0\0",
	b"\x07\x11\x02\x06deploy\0\0\x04call\0\x01",
	b"\x0a\x0c\x02\x07\0\x03\x40\x0c\0\x0b\x0b\x02\0\x0b",
];

/// A dry run with more gas than a block holds would hold a node's runtime instance for ever.
#[test]
fn endless_dry_run_ends_with_the_gas_of_one_block() {
	chain("dev").execute_with(|| {
		System::set_block_number(1);
		let result = Runtime::instantiate(
			account(Sr25519Keyring::Alice),
			0,
			Some(Weight::MAX),
			None,
			Code::Upload(ENDLESS.concat()),
			vec![],
			vec![],
		);
		let block = crate::configs::system::RuntimeBlockWeights::get().max_block;
		let error = result.result.expect_err("it never ends");
		assert_eq!(error, pallet_contracts::Error::<Runtime>::OutOfGas.into());
		assert!(result.gas_consumed.all_lte(block), "{:?}", result.gas_consumed);
	});
}
