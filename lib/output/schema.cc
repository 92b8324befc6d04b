// SPDX-License-Identifier: Apache-2.0
#include "trich/schema.h"

namespace trich {
namespace {

constexpr std::string_view kSchema = R"json({
  "$schema": "https://json-schema.org/draft/2020-12/schema",
  "title": "trich record",
  "description": "One line of output: what one article says, or why it could not be read. Keys may be added, never renamed.",
  "oneOf": [{"$ref": "#/$defs/record"}, {"$ref": "#/$defs/error_record"}],
  "$defs": {
    "record": {
      "type": "object",
      "required": ["id", "title", "province", "date", "officials", "indicators"],
      "additionalProperties": false,
      "properties": {
        "id": {"$ref": "#/$defs/id"},
        "title": {
          "description": "The headline; null when the article has none.",
          "type": ["string", "null"], "minLength": 1
        },
        "province": {
          "description": "Where the article reports from; null for national or foreign news, and when several provinces weigh the same.",
          "oneOf": [{"$ref": "#/$defs/province"}, {"type": "null"}]
        },
        "date": {"$ref": "#/$defs/date"},
        "officials": {
          "description": "Holders of an office whom the article names, in order of first mention; [] when there is none.",
          "type": "array", "items": {"$ref": "#/$defs/official"}
        },
        "indicators": {
          "description": "Reported figures in order of the text; [] when there is none. A figure printed twice is two entries.",
          "type": "array", "items": {"$ref": "#/$defs/indicator"}
        },
        "warnings": {
          "description": "What was odd about the article's bytes or form, for people; left out when nothing was.",
          "type": "array", "minItems": 1, "items": {"type": "string", "minLength": 1}
        },
        "text": {
          "description": "The article as decoded, in which every span counts; left out unless asked for.",
          "type": "string"
        }
      }
    },
    "error_record": {
      "description": "Stands for an article that could not be read.",
      "type": "object",
      "required": ["id", "error"],
      "additionalProperties": false,
      "properties": {
        "id": {"$ref": "#/$defs/id"},
        "error": {
          "type": "object",
          "required": ["code", "message"],
          "additionalProperties": false,
          "properties": {
            "code": {
              "description": "Stable name of the kind of error.",
              "enum": ["not_found", "unreadable", "damaged", "too_large", "not_text", "bad_json", "no_text", "bad_warc"]
            },
            "message": {"description": "What happened, for people.", "type": "string"}
          }
        }
      }
    },
    "id": {
      "description": "Names the article: a path, the id of a JSON line or a target URI.",
      "type": "string"
    },
    "span": {
      "description": "[begin, end): half-open range of Unicode code points of the article's decoded text as read; end is not part of it.",
      "type": "array", "minItems": 2, "maxItems": 2, "items": {"type": "integer", "minimum": 0}
    },
    "rule": {
      "description": "Id of the rule the fact came from, for ever the same.",
      "type": "string", "pattern": "^[a-z0-9_]+([.][a-z0-9_]+)+$"
    },
    "period": {
      "description": "SDMX reporting period: year 2021, half-year 2021-S1, quarter 2021-Q1, month 2021-10, day 2021-10-05, or an ISO 8601 interval of two of them, both included (2021-01/2021-09).",
      "type": "string",
      "pattern": "^[0-9]{4}(-(S[12]|Q[1-4]|[0-9]{2}(-[0-9]{2})?))?(/[0-9]{4}(-(S[12]|Q[1-4]|[0-9]{2}(-[0-9]{2})?))?)?$"
    },
    "unit": {
      "description": "%, pp (percentage points), point (of a score), x (times), rank, count (counted things, people, households), an ISO 4217 currency (VND, USD), a symbol of a physical unit (ha, m2, km, t, kg, kWh, MW), or a compound (VND/kg, quintal/ha).",
      "type": "string", "minLength": 1
    },
    "direction": {"enum": ["up", "down"]},
    "province": {
      "description": "A province or centrally-run city.",
      "type": "object",
      "required": ["name", "code", "current", "evidence", "span", "rule"],
      "additionalProperties": false,
      "properties": {
        "name": {"description": "Official name in the year of the article: one of 63 before 2025-07-01, of 34 since.", "type": "string", "minLength": 1},
        "code": {"description": "Code of the General Statistics Office, of that year's set.", "type": "string", "pattern": "^[0-9]{2}$"},
        "iso": {"description": "ISO 3166-2 code; left out when the unit has none.", "type": "string", "pattern": "^VN-[0-9A-Z]{2}$"},
        "current": {
          "description": "The unit it belongs to today.",
          "type": "object",
          "required": ["name", "code"],
          "additionalProperties": false,
          "properties": {
            "name": {"type": "string", "minLength": 1},
            "code": {"description": "Code of the General Statistics Office, of today's set.", "type": "string", "pattern": "^[0-9]{2}$"}
          }
        },
        "evidence": {"description": "The words at span.", "type": "string"},
        "span": {"$ref": "#/$defs/span"},
        "rule": {"$ref": "#/$defs/rule"}
      }
    },
    "date": {
      "description": "ISO 8601 dates; what the text leaves open stays open, in EDTF: 2022-01, XXXX-12-30.",
      "type": "object",
      "required": ["event", "published"],
      "additionalProperties": false,
      "properties": {
        "event": {
          "description": "The day the reported event took place; null when the article does not say.",
          "type": ["string", "null"], "pattern": "^([0-9]{4}|XXXX)(-[0-9]{2}(-[0-9]{2})?)?$"
        },
        "published": {
          "description": "The day, and the minute if printed, of publication (local time); null when neither the article nor its input says.",
          "type": ["string", "null"], "pattern": "^([0-9]{4}|XXXX)(-[0-9]{2}(-[0-9]{2}(T[0-9]{2}:[0-9]{2})?)?)?$"
        },
        "event_span": {"description": "Left out when event is null.", "$ref": "#/$defs/span"},
        "event_rule": {"description": "Left out when event is null.", "$ref": "#/$defs/rule"},
        "published_span": {"description": "Left out when published is null or came with the input, not from the text.", "$ref": "#/$defs/span"},
        "published_rule": {"description": "Left out when published is null.", "$ref": "#/$defs/rule"}
      }
    },
    "official": {
      "description": "A person with a public, Party, mass-organisation or armed-forces office; one entry however often named.",
      "type": "object",
      "required": ["name", "positions", "mentions", "span", "rule"],
      "additionalProperties": false,
      "properties": {
        "name": {"description": "Without honorific.", "type": "string", "minLength": 1},
        "positions": {
          "description": "Each office the article gives.",
          "type": "array", "minItems": 1,
          "items": {
            "type": "object",
            "required": ["title"],
            "additionalProperties": false,
            "properties": {
              "title": {"description": "As the article words it.", "type": "string", "minLength": 1},
              "organization": {"description": "As the article words it; left out when the title stands alone.", "type": "string", "minLength": 1}
            }
          }
        },
        "mentions": {"description": "How often the person is named, short forms included.", "type": "integer", "minimum": 1},
        "span": {"description": "The first full mention of the name.", "$ref": "#/$defs/span"},
        "rule": {"$ref": "#/$defs/rule"}
      }
    },
    "indicator": {
      "description": "One reported figure.",
      "type": "object",
      "required": ["label", "value", "unit", "text", "span", "rule"],
      "additionalProperties": false,
      "properties": {
        "label": {"description": "What was measured, in the article's words.", "type": "string"},
        "key": {"description": "Catalogue id; left out when no catalogue rule knows the indicator.", "$ref": "#/$defs/rule"},
        "value": {"description": "The plain number in unit, scaling words applied; the lower end of a range.", "type": "number"},
        "value_max": {"description": "The upper end of a range, included; left out when there is no range.", "type": "number"},
        "unit": {"$ref": "#/$defs/unit"},
        "text": {"description": "The number with its bound and unit as printed: the words at span.", "type": "string", "minLength": 1},
        "bound": {"description": "What the number limits; left out when it is exact.", "enum": ["over", "at_least", "under", "at_most", "about"]},
        "of": {"description": "The whole of a fraction or rank (15 of 15, rank 11 of 63); left out otherwise.", "type": "number"},
        "estimated": {"description": "true for an estimate; left out otherwise.", "enum": [true]},
        "target": {"description": "true for a goal rather than a result; left out otherwise.", "enum": [true]},
        "measure": {"description": "change: the number is itself a change whose base is not printed; left out otherwise.", "enum": ["change"]},
        "direction": {"description": "Of a measure change; left out otherwise.", "$ref": "#/$defs/direction"},
        "period": {"description": "The time the number is about; left out when the article does not say.", "$ref": "#/$defs/period"},
        "place": {"description": "Where, if elsewhere than the article's province as a whole; left out otherwise.", "$ref": "#/$defs/place"},
        "changes": {
          "description": "Comparisons of this figure; left out when there is none.",
          "type": "array", "minItems": 1, "items": {"$ref": "#/$defs/change"}
        },
        "span": {"$ref": "#/$defs/span"},
        "rule": {"$ref": "#/$defs/rule"}
      }
    },
    "place": {
      "description": "A district, a commune, another province or the country.",
      "type": "object",
      "required": ["name"],
      "additionalProperties": false,
      "properties": {
        "name": {"type": "string", "minLength": 1},
        "type": {"description": "The Vietnamese kind of unit; left out when unknown.", "type": "string", "minLength": 1},
        "code": {"description": "Code of the General Statistics Office; left out when several places share the name.", "type": "string", "pattern": "^[0-9]{2,5}$"}
      }
    },
    "change": {
      "description": "A comparison that belongs to an indicator.",
      "type": "object",
      "required": ["kind", "value", "unit", "span", "rule"],
      "additionalProperties": false,
      "properties": {
        "kind": {"description": "change: by so much against a base; ratio: so much of the base; plan: so much of the plan, or with a direction so much above or below it.", "enum": ["change", "ratio", "plan"]},
        "direction": {"description": "Left out where the kind says enough.", "$ref": "#/$defs/direction"},
        "value": {"description": "In unit; the lower end of a range.", "type": "number"},
        "value_max": {"description": "The upper end of a range, included; left out when there is no range.", "type": "number"},
        "unit": {"$ref": "#/$defs/unit"},
        "versus": {"description": "The period compared with; left out unless its year is said.", "$ref": "#/$defs/period"},
        "span": {"$ref": "#/$defs/span"},
        "rule": {"$ref": "#/$defs/rule"}
      }
    }
  }
}
)json";

}  // namespace

std::string_view JsonSchema() { return kSchema; }

}  // namespace trich
