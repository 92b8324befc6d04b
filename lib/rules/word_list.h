// SPDX-License-Identifier: Apache-2.0
//
// The word tables the machine knows by name. Each is a [words.NAME] table of
// the rule files; what the words are is said there, what they do is said here.
// The last ones share their bits (ListBit()) with the first, each with one that
// stands in few texts or is looked for at few places; what is looked for
// throughout a text stands between.
#pragma once

#include <cstdint>
#include <string_view>

namespace trich {

enum class WordList : uint16_t {
  kAbbreviation,      // ends in '.' without ending a sentence
  kBound,             // before a number: value names the bound
  kBoundAfter,        // after a number: "… or more"
  kEstimated,         // marks an estimate
  kTarget,            // marks a goal
  kNoTarget,          // holds a word of aiming without meaning it
  kDeadline,          // before the time by which something is to be done
  kDone,              // says that what follows has been reached
  kRankCue,           // before an ordinal that is a rank
  kUp,                // says that something rose
  kDown,              // says that something fell
  kReached,           // a level that something rose or fell to
  kNoSubject,         // words a clause may hold without naming a subject
  kCompound,          // holds a word of another table without meaning it
  kSameChange,        // between a change in numbers and in percent
  kAbout,             // after a change: leads to what it is a change of
  kVersus,            // leads to what is compared with
  kPlan,              // what a result is measured against: the plan
  kMultiple,          // before a number of times
  kMoneyWord,         // what is measured in money
  kDrafting,          // before the year a plan is drafted for
  kEqual,             // "equal to … of"
  kLinkVerb,          // between a name and its number
  kLabelHead,         // nouns that begin the name of a figure
  kLabelLead,         // what a label does not begin with
  kLabelTail,         // what a label does not end with
  kLabelStop,         // ends a label that follows its number
  kLabelBreak,        // begins a new clause
  kCarrier,           // announces members of a head
  kNotNumbered,       // ends like the name of a numbered thing
  kSharedVerb,        // begins what may be said of all members of a list
  kConjunction,       // joins clauses
  kListNoun,          // goes on with a list of what is counted
  kSource,            // begins who says so
  kAspect,            // before the verb of a clause
  kCut,               // after these a name may be cut off
  kPreposition,       // a number after one is part of a name
  kNotCounted,        // words that are never a counted thing
  kUnitTrap,          // phrases that begin with a unit and are none: value says whether they are counted
  kCounter,           // counters that name nothing
  kAsOf,              // before a day up to which something was counted
  kContinuation,      // begins a sentence that goes on about the same
  kFrameLead,         // before a period that frames its sentence
  kTimeUnit,          // units of time
  kHonorific,         // before a person's name
  kOfficeLink,        // between a name and an office, or two of them
  kTitle,             // an office
  kTitlePrefix,       // "former", "acting", "deputy"
  kTitleSuffix,       // "standing", "in charge"
  kPartyRank,         // an office that is a membership, with no organisation of its own
  kOrganization,      // the first words of an organisation
  kOrganizationWord,  // words an organisation goes on with
  kOfficeArea,        // the kind of place an organisation is of
  kForeign,           // countries whose officials are not ours
  kNotPublic,         // companies, schools, hospitals: their heads are no officials
  kMilitaryRank,      // before a name, no office
  kSurname,           // family names
  kNotName,           // capitalised words that are no part of a person's name
  kMiddleName,        // second syllables of personal names
  kPlaceType,         // kinds of administrative unit
  kHome,              // the article's own province, without its name
  kNationwide,        // the country as a whole, or those who speak for it
  kSeveralProvinces,  // in the lead: the article is about all of them
  kCountry,           // the country as a whole
  kEventVerb,         // what happens on the day of an event
  kPartOfDay,         // morning, evening
  kLocative,          // before a place something happens in
  kPlaceOffice,       // an office that says the kind of its place
  kNationalSeat,      // where the country's own events take place
  kFuture,            // says that something is to come
  kVenue,             // before a place where something merely happens
  kAttends,           // before those who only came
  kElsewhere,         // before a place that is not where something was counted
  kOffice,            // begins an office whose name ends with its place
  kBackground,        // begins a sentence about an earlier day
  kNotEvent,          // right before a day that is not the event's
  kUnitVerb,          // after a kind of unit: what one of them does
  kAverage,           // says that a figure is the mean of several
  kNotPlace,          // what a place's name behind them is not
  kFacility,          // stands in a place without being run by it
  kSpeaking,          // between who says something and what is said
  kUnitWhole,         // before a kind of unit: the one that was named
  kOwner,             // says whose a figure is: a place's as a whole, or a part's
  kSeveral,           // before a kind of unit: more than one, or none in particular
  kPlace,             // names of the gazetteer
  kPlaceTrap,         // phrases that hold such a name and are no place
  kCount
};

inline constexpr std::string_view kWordListNames[] = {"abbreviation",
                                                      "bound",
                                                      "bound_after",
                                                      "estimated",
                                                      "target",
                                                      "no_target",
                                                      "deadline",
                                                      "done",
                                                      "rank_cue",
                                                      "up",
                                                      "down",
                                                      "reached",
                                                      "no_subject",
                                                      "compound",
                                                      "same_change",
                                                      "about",
                                                      "versus",
                                                      "plan",
                                                      "multiple",
                                                      "money_word",
                                                      "drafting",
                                                      "equal",
                                                      "link_verb",
                                                      "label_head",
                                                      "label_lead",
                                                      "label_tail",
                                                      "label_stop",
                                                      "label_break",
                                                      "carrier",
                                                      "not_numbered",
                                                      "shared_verb",
                                                      "conjunction",
                                                      "list_noun",
                                                      "source",
                                                      "aspect",
                                                      "cut",
                                                      "preposition",
                                                      "not_counted",
                                                      "unit_trap",
                                                      "counter",
                                                      "as_of",
                                                      "continuation",
                                                      "frame_lead",
                                                      "time_unit",
                                                      "honorific",
                                                      "office_link",
                                                      "title",
                                                      "title_prefix",
                                                      "title_suffix",
                                                      "party_rank",
                                                      "organization",
                                                      "organization_word",
                                                      "office_area",
                                                      "foreign",
                                                      "not_public",
                                                      "military_rank",
                                                      "surname",
                                                      "not_name",
                                                      "middle_name",
                                                      "place_type",
                                                      "home",
                                                      "nationwide",
                                                      "several_provinces",
                                                      "country",
                                                      "event_verb",
                                                      "part_of_day",
                                                      "locative",
                                                      "place_office",
                                                      "national_seat",
                                                      "future",
                                                      "venue",
                                                      "attends",
                                                      "elsewhere",
                                                      "office",
                                                      "background",
                                                      "not_event",
                                                      "unit_verb",
                                                      "average",
                                                      "not_place",
                                                      "facility",
                                                      "speaking",
                                                      "unit_whole",
                                                      "owner",
                                                      "several",
                                                      "place",
                                                      "place_trap"};
static_assert(std::size(kWordListNames) == static_cast<size_t>(WordList::kCount));

}  // namespace trich
