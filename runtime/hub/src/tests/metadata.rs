//! What wallets read from the runtime.

use super::*;
use crate::WASM_BINARY;

#[test]
fn metadata_is_served_in_the_versions_wallets_read() {
	assert_eq!(Runtime::metadata_versions(), [14, 15, 16]);
	for version in [14, 15, 16] {
		assert!(Runtime::metadata_at_version(version).is_some(), "{version}");
	}
}

#[test]
fn there_is_no_sudo() {
	use frame_support::traits::PalletInfoAccess;
	let names: Vec<_> = <AllPalletsWithSystem as frame_support::traits::PalletsInfoAccess>::infos()
		.into_iter()
		.map(|pallet| pallet.name)
		.collect();
	assert!(names.contains(&<Balances as PalletInfoAccess>::name()));
	assert!(!names.iter().any(|name| name.to_lowercase().contains("sudo")), "{names:?}");
}

#[test]
fn transaction_extensions_are_the_standard_ones_in_the_standard_order() {
	let names: Vec<_> =
		<TxExtension as sp_runtime::traits::TransactionExtension<RuntimeCall>>::metadata()
			.into_iter()
			.map(|extension| extension.identifier)
			.collect();
	assert_eq!(
		names,
		[
			"CheckNonZeroSender",
			"CheckSpecVersion",
			"CheckTxVersion",
			"CheckGenesis",
			"CheckMortality",
			"CheckNonce",
			"CheckWeight",
			"ChargeTransactionPayment",
			"CheckMetadataHash",
			"WeightReclaim",
		]
	);
}

/// A runtime has to fit into one transaction to be upgraded without a fork.
#[test]
fn blob_fits_into_a_transaction() {
	let Some(blob) = WASM_BINARY else {
		// Built with SKIP_WASM_BUILD: there is no blob to measure.
		return;
	};
	assert!(blob.len() < 2 * 1024 * 1024, "{} bytes", blob.len());
}
