//! Who validates, until members elect validators by delegated liquidity.
//!
//! The validators of the genesis keys stay. A validator proven to have equivocated is disabled for
//! the rest of its session: it authors no block and its votes on finality are not waited for, as
//! long as at most a third of the set is disabled.

use crate::{configs::consensus::ReportedSessions, AccountId, Runtime, Session, System};
use alloc::vec::Vec;
use frame_support::weights::Weight;
use pallet_session::historical::IdentificationTuple;
use sp_runtime::{
	traits::{Convert, Zero},
	Perbill,
};
use sp_staking::{
	offence::{OffenceDetails, OffenceSeverity, OnOffenceHandler},
	SessionIndex,
};

/// Keeps the validators of genesis in office.
pub struct GenesisValidators;

impl pallet_session::SessionManager<AccountId> for GenesisValidators {
	fn new_session(_: SessionIndex) -> Option<Vec<AccountId>> {
		let sitting = Session::validators();
		if sitting.is_empty() && System::block_number().is_zero() {
			// While genesis is built, the keys are registered and the set is not yet.
			let mut registered: Vec<_> = pallet_session::NextKeys::<Runtime>::iter_keys().collect();
			registered.sort();
			Some(registered)
		} else {
			Some(sitting)
		}
	}
	fn start_session(_: SessionIndex) {}
	fn end_session(_: SessionIndex) {}
}

/// What is kept of a validator for past sessions: nothing beyond the account.
pub struct AccountIsIdentity;

impl Convert<AccountId, Option<()>> for AccountIsIdentity {
	fn convert(_: AccountId) -> Option<()> {
		Some(())
	}
}

impl pallet_session::historical::SessionManager<AccountId, ()> for GenesisValidators {
	fn new_session(index: SessionIndex) -> Option<Vec<(AccountId, ())>> {
		let validators = <Self as pallet_session::SessionManager<_>>::new_session(index)?;
		Some(validators.into_iter().map(|who| (who, ())).collect())
	}
	fn start_session(index: SessionIndex) {
		// Nothing older can be reported any more.
		let oldest = index.saturating_sub(ReportedSessions::get() as SessionIndex);
		pallet_session::historical::Pallet::<Runtime>::prune_up_to(oldest);
	}
	fn end_session(_: SessionIndex) {}
}

/// Disables validators that were proven to have equivocated.
pub struct DisableOffenders;

impl OnOffenceHandler<AccountId, IdentificationTuple<Runtime>, Weight> for DisableOffenders {
	fn on_offence(
		offenders: &[OffenceDetails<AccountId, IdentificationTuple<Runtime>>],
		slash_fraction: &[Perbill],
		_session: SessionIndex,
	) -> Weight {
		for (offender, fraction) in offenders.iter().zip(slash_fraction) {
			let (who, ()) = &offender.offender;
			Session::report_offence(who.clone(), OffenceSeverity(*fraction));
		}
		// Each report reads the validators and rewrites the list of the disabled.
		<Runtime as frame_system::Config>::DbWeight::get()
			.reads_writes(2, 1)
			.saturating_mul(offenders.len() as u64)
	}
}
