//! How an approved call is carried out.

use crate::{
	CommunityId, Config, Content, Error, Event, Origin, Pallet, ProposalId, Proposals, Terms,
	TrackFilter, TrackId, TrackKind, WeightInfo, CHAIN, ROOT_TRACK,
};
use frame_support::{
	dispatch::{extract_actual_weight, DispatchResultWithPostInfo, GetDispatchInfo},
	ensure,
	storage::{
		transactional::{Layer, TRANSACTION_LEVEL_KEY},
		unhashed, with_storage_layer,
	},
	traits::{Get, OriginTrait},
	weights::Weight,
};
use hanse_ballot::Phase;
use sp_runtime::{traits::Dispatchable, DispatchError, DispatchResult};

/// How many calls may be around what is executed: `execute`, and one that makes it.
const MAX_NESTING: Layer = 2;

impl<T: Config> Pallet<T> {
	/// What the execution of a call of that length weighs, with what the call does.
	pub(crate) fn weight_of_execution(length: u32, call: Weight) -> Weight {
		let reading = T::WeightInfo::read(length);
		T::WeightInfo::execute().saturating_add(reading).saturating_add(call)
	}

	/// Executes an approved call.
	pub(crate) fn do_execute(
		id: ProposalId,
		length: u32,
		weight: Weight,
	) -> DispatchResultWithPostInfo {
		Self::ensure_outermost()?;
		let (mut proposal, rules, now) = Self::proposal_now(id)?;
		let Content::Call { hash, len } = proposal.content else {
			return Err(Error::<T>::NotApproved.into());
		};
		let phase = proposal.progress.phase(&rules, now);
		let Terms { kind, transaction_version, .. } = proposal.terms;
		Self::ensure_executable(phase, transaction_version)?;
		ensure!(len <= length, Error::<T>::BoundTooLow);
		let call = Self::read_call(kind, &hash, len)?;
		let info = call.get_dispatch_info();
		ensure!(info.total_weight().all_lte(weight), Error::<T>::BoundTooLow);
		let origin = Self::origin_of(proposal.community, proposal.track, kind);
		// Whatever the call does, it does not find itself: it could be executed twice.
		Proposals::<T>::remove(id);
		let mut spent = info.total_weight();
		let result = with_storage_layer(|| {
			let result = call.dispatch(origin);
			spent = extract_actual_weight(&result, &info);
			result.map(|_| ()).map_err(|failed| failed.error)
		});
		match result {
			Ok(()) => {
				Self::deposit_event(Event::Executed { proposal: id });
				Self::end(id, proposal, phase)?;
			}
			Err(error) => Self::keep_failed(id, &mut proposal, error),
		}
		Ok(Some(Self::weight_of_execution(length, spent)).into())
	}

	/// Whether a call can be executed in that phase, and is still what it was.
	fn ensure_executable(phase: Phase, transaction_version: u32) -> DispatchResult {
		match phase {
			Phase::Executable { .. } => {}
			Phase::Enacting { .. } => return Err(Error::<T>::TooEarly.into()),
			Phase::Expired => return Err(Error::<T>::TooLate.into()),
			_ => return Err(Error::<T>::NotApproved.into()),
		}
		// An upgrade may have given its bytes another meaning.
		ensure!(transaction_version == Self::transaction_version(), Error::<T>::OtherVersion);
		Ok(())
	}

	/// Whether the execution is a transaction's own call, or in one that makes several.
	///
	/// Calls can be inside calls only so deep. Who executes could otherwise go down until there is
	/// just no room for what an approved batch makes, which then succeeds without having done
	/// anything. The same goes for whatever else refuses what is done inside of it.
	fn ensure_outermost() -> DispatchResult {
		let level: Layer = unhashed::get_or_default(TRANSACTION_LEVEL_KEY);
		ensure!(level <= MAX_NESTING, Error::<T>::NestedTooDeep);
		Ok(())
	}

	/// Puts a proposal back whose call failed, so that it can be tried again.
	fn keep_failed(id: ProposalId, proposal: &mut crate::ProposalOf<T>, error: DispatchError) {
		proposal.attempts = proposal.attempts.saturating_add(1);
		Proposals::<T>::insert(id, proposal);
		Self::deposit_event(Event::ExecutionFailed { proposal: id, error });
	}

	/// The origin of a decision. Nothing but the first track of the chain itself is its highest.
	fn origin_of(community: CommunityId, track: TrackId, kind: TrackKind) -> T::RuntimeOrigin {
		if (community, track, kind) == (CHAIN, ROOT_TRACK, TrackKind::Root) {
			return T::TrackOrigin::get();
		}
		let mut origin: T::RuntimeOrigin = Origin::Track { community, track }.into();
		// A call that makes other calls asks this filter for each of them.
		origin.add_filter(move |call: &T::RuntimeCall| T::TrackFilter::admits(kind, call));
		origin
	}
}
