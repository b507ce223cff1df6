//! The origins of what was decided.

use crate::{CommunityId, Config, Origin, Track, TrackId, TrackKind, Tracks, CHAIN};
use core::marker::PhantomData;
use frame_support::traits::{EnsureOrigin, EnsureOriginWithArg, Get};
use frame_system::ensure_root;

/// Admits the decisions of one kind of track of the chain itself. Says on which track.
///
/// Anybody can make a community with a track of any kind but the root's, so that a kind alone says
/// nothing about the chain.
pub struct EnsureChain<T, Kind>(PhantomData<(T, Kind)>);

impl<T, Kind> EnsureOrigin<T::RuntimeOrigin> for EnsureChain<T, Kind>
where
	T: Config,
	T::RuntimeOrigin: Into<Result<Origin, T::RuntimeOrigin>>,
	Kind: Get<TrackKind>,
{
	type Success = TrackId;

	fn try_origin(origin: T::RuntimeOrigin) -> Result<Self::Success, T::RuntimeOrigin> {
		EnsureKindOf::<T, Kind>::try_origin(origin, &CHAIN)
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin() -> Result<T::RuntimeOrigin, ()> {
		EnsureKindOf::<T, Kind>::try_successful_origin(&CHAIN)
	}
}

/// Admits the decisions of one kind of track of the community that is asked for. Says on which
/// track.
pub struct EnsureKindOf<T, Kind>(PhantomData<(T, Kind)>);

impl<T, Kind> EnsureOriginWithArg<T::RuntimeOrigin, CommunityId> for EnsureKindOf<T, Kind>
where
	T: Config,
	T::RuntimeOrigin: Into<Result<Origin, T::RuntimeOrigin>>,
	Kind: Get<TrackKind>,
{
	type Success = TrackId;

	fn try_origin(
		origin: T::RuntimeOrigin,
		whose: &CommunityId,
	) -> Result<Self::Success, T::RuntimeOrigin> {
		let Origin::Track { community, track } = origin.clone().into()?;
		match Tracks::<T>::get(community, track) {
			Some(Track { kind, .. }) if kind == Kind::get() && community == *whose => Ok(track),
			_ => Err(origin),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(whose: &CommunityId) -> Result<T::RuntimeOrigin, ()> {
		Tracks::<T>::iter_prefix(whose)
			.find(|(_, track)| track.kind == Kind::get())
			.map(|(track, _)| Origin::Track { community: *whose, track }.into())
			.ok_or(())
	}
}

/// Admits who may change the rules of a community: root those of the chain, and a track of the kind
/// `Rules` those of the community it belongs to. A community without one keeps its rules.
pub struct EnsureRules<T>(PhantomData<T>);

impl<T> EnsureOriginWithArg<T::RuntimeOrigin, CommunityId> for EnsureRules<T>
where
	T: Config,
	T::RuntimeOrigin: Into<Result<Origin, T::RuntimeOrigin>>,
{
	type Success = ();

	fn try_origin(
		origin: T::RuntimeOrigin,
		whose: &CommunityId,
	) -> Result<Self::Success, T::RuntimeOrigin> {
		match *whose {
			CHAIN => ensure_root(origin.clone()).map_err(|_| origin),
			_ => EnsureKindOf::<T, RulesKind>::try_origin(origin, whose).map(|_| ()),
		}
	}

	#[cfg(feature = "runtime-benchmarks")]
	fn try_successful_origin(whose: &CommunityId) -> Result<T::RuntimeOrigin, ()> {
		match *whose {
			CHAIN => Ok(frame_system::RawOrigin::Root.into()),
			_ => EnsureKindOf::<T, RulesKind>::try_successful_origin(whose),
		}
	}
}

/// The kind of track that changes the rules.
struct RulesKind;

impl Get<TrackKind> for RulesKind {
	fn get() -> TrackKind {
		TrackKind::Rules
	}
}
