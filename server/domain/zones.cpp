// Daylight saving is left out: it moves waking hours by one, and not for all at once.
#include "domain/zones.hpp"

#include <map>

namespace convene::domain {

namespace {

struct Meridian {
  int minutes;  // east of Greenwich
  std::string_view zones;
};

// As in the time zone database, a space after each.
constexpr Meridian meridians[] = {
    {-660, "Pacific/Midway Pacific/Niue Pacific/Pago_Pago Pacific/Samoa "},
    {-600, "America/Adak America/Atka Pacific/Honolulu Pacific/Johnston Pacific/Rarotonga Pacific/Tahiti "},
    {-570, "Pacific/Marquesas "},
    {-540,
     "America/Anchorage America/Juneau America/Metlakatla America/Nome America/Sitka America/Yakutat "
     "Pacific/Gambier "},
    {-480,
     "America/Ensenada America/Los_Angeles America/Santa_Isabel America/Tijuana America/Vancouver "
     "Pacific/Pitcairn "},
    {-420,
     "America/Boise America/Cambridge_Bay America/Ciudad_Juarez America/Creston America/Dawson "
     "America/Dawson_Creek America/Denver America/Edmonton America/Fort_Nelson America/Hermosillo "
     "America/Inuvik America/Mazatlan America/Phoenix America/Shiprock America/Whitehorse America/Yellowknife "},
    {-360,
     "America/Bahia_Banderas America/Belize America/Chicago America/Chihuahua America/Costa_Rica "
     "America/El_Salvador America/Guatemala America/Indiana/Knox America/Indiana/Tell_City America/Knox_IN "
     "America/Managua America/Matamoros America/Menominee America/Merida America/Mexico_City "
     "America/Monterrey America/North_Dakota/Beulah America/North_Dakota/Center "
     "America/North_Dakota/New_Salem America/Ojinaga America/Rainy_River America/Rankin_Inlet America/Regina "
     "America/Resolute America/Swift_Current America/Tegucigalpa America/Winnipeg Pacific/Easter "
     "Pacific/Galapagos "},
    {-300,
     "America/Atikokan America/Bogota America/Cancun America/Cayman America/Coral_Harbour America/Detroit "
     "America/Eirunepe America/Fort_Wayne America/Grand_Turk America/Guayaquil America/Havana "
     "America/Indiana/Indianapolis America/Indiana/Marengo America/Indiana/Petersburg America/Indiana/Vevay "
     "America/Indiana/Vincennes America/Indiana/Winamac America/Indianapolis America/Iqaluit America/Jamaica "
     "America/Kentucky/Louisville America/Kentucky/Monticello America/Lima America/Louisville "
     "America/Montreal America/Nassau America/New_York America/Nipigon America/Panama America/Pangnirtung "
     "America/Port-au-Prince America/Porto_Acre America/Rio_Branco America/Thunder_Bay America/Toronto "},
    {-240,
     "America/Anguilla America/Antigua America/Aruba America/Barbados America/Blanc-Sablon America/Boa_Vista "
     "America/Campo_Grande America/Caracas America/Cuiaba America/Curacao America/Dominica America/Glace_Bay "
     "America/Goose_Bay America/Grenada America/Guadeloupe America/Guyana America/Halifax America/Kralendijk "
     "America/La_Paz America/Lower_Princes America/Manaus America/Marigot America/Martinique America/Moncton "
     "America/Montserrat America/Port_of_Spain America/Porto_Velho America/Puerto_Rico America/Santiago "
     "America/Santo_Domingo America/St_Barthelemy America/St_Kitts America/St_Lucia America/St_Thomas "
     "America/St_Vincent America/Thule America/Tortola America/Virgin Atlantic/Bermuda "},
    {-210, "America/St_Johns "},
    {-180,
     "America/Araguaina America/Argentina/Buenos_Aires America/Argentina/Catamarca "
     "America/Argentina/ComodRivadavia America/Argentina/Cordoba America/Argentina/Jujuy "
     "America/Argentina/La_Rioja America/Argentina/Mendoza America/Argentina/Rio_Gallegos "
     "America/Argentina/Salta America/Argentina/San_Juan America/Argentina/San_Luis America/Argentina/Tucuman "
     "America/Argentina/Ushuaia America/Asuncion America/Bahia America/Belem America/Buenos_Aires "
     "America/Catamarca America/Cayenne America/Cordoba America/Coyhaique America/Fortaleza America/Jujuy "
     "America/Maceio America/Mendoza America/Miquelon America/Montevideo America/Paramaribo "
     "America/Punta_Arenas America/Recife America/Rosario America/Santarem America/Sao_Paulo "
     "Antarctica/Palmer Antarctica/Rothera Atlantic/Stanley "},
    {-120, "America/Godthab America/Noronha America/Nuuk America/Scoresbysund Atlantic/South_Georgia "},
    {-60, "Atlantic/Azores Atlantic/Cape_Verde "},
    {0,
     "Africa/Abidjan Africa/Accra Africa/Bamako Africa/Banjul Africa/Bissau Africa/Conakry Africa/Dakar "
     "Africa/Freetown Africa/Lome Africa/Monrovia Africa/Nouakchott Africa/Ouagadougou Africa/Sao_Tome "
     "Africa/Timbuktu America/Danmarkshavn Antarctica/Troll Atlantic/Canary Atlantic/Faeroe Atlantic/Faroe "
     "Atlantic/Madeira Atlantic/Reykjavik Atlantic/St_Helena Europe/Belfast Europe/Dublin Europe/Guernsey "
     "Europe/Isle_of_Man Europe/Jersey Europe/Lisbon Europe/London UTC "},
    {60,
     "Africa/Algiers Africa/Bangui Africa/Brazzaville Africa/Casablanca Africa/Ceuta Africa/Douala "
     "Africa/El_Aaiun Africa/Kinshasa Africa/Lagos Africa/Libreville Africa/Luanda Africa/Malabo "
     "Africa/Ndjamena Africa/Niamey Africa/Porto-Novo Africa/Tunis Arctic/Longyearbyen Atlantic/Jan_Mayen "
     "Europe/Amsterdam Europe/Andorra Europe/Belgrade Europe/Berlin Europe/Bratislava Europe/Brussels "
     "Europe/Budapest Europe/Busingen Europe/Copenhagen Europe/Gibraltar Europe/Ljubljana Europe/Luxembourg "
     "Europe/Madrid Europe/Malta Europe/Monaco Europe/Oslo Europe/Paris Europe/Podgorica Europe/Prague "
     "Europe/Rome Europe/San_Marino Europe/Sarajevo Europe/Skopje Europe/Stockholm Europe/Tirane Europe/Vaduz "
     "Europe/Vatican Europe/Vienna Europe/Warsaw Europe/Zagreb Europe/Zurich "},
    {120,
     "Africa/Blantyre Africa/Bujumbura Africa/Cairo Africa/Gaborone Africa/Harare Africa/Johannesburg "
     "Africa/Juba Africa/Khartoum Africa/Kigali Africa/Lubumbashi Africa/Lusaka Africa/Maputo Africa/Maseru "
     "Africa/Mbabane Africa/Tripoli Africa/Windhoek Asia/Beirut Asia/Famagusta Asia/Gaza Asia/Hebron "
     "Asia/Jerusalem Asia/Nicosia Asia/Tel_Aviv Europe/Athens Europe/Bucharest Europe/Chisinau "
     "Europe/Helsinki Europe/Kaliningrad Europe/Kiev Europe/Kyiv Europe/Mariehamn Europe/Nicosia Europe/Riga "
     "Europe/Sofia Europe/Tallinn Europe/Tiraspol Europe/Uzhgorod Europe/Vilnius Europe/Zaporozhye "},
    {180,
     "Africa/Addis_Ababa Africa/Asmara Africa/Asmera Africa/Dar_es_Salaam Africa/Djibouti Africa/Kampala "
     "Africa/Mogadishu Africa/Nairobi Antarctica/Syowa Asia/Aden Asia/Amman Asia/Baghdad Asia/Bahrain "
     "Asia/Damascus Asia/Istanbul Asia/Kuwait Asia/Qatar Asia/Riyadh Europe/Istanbul Europe/Kirov "
     "Europe/Minsk Europe/Moscow Europe/Simferopol Europe/Volgograd Indian/Antananarivo Indian/Comoro "
     "Indian/Mayotte "},
    {210, "Asia/Tehran "},
    {240,
     "Asia/Baku Asia/Dubai Asia/Muscat Asia/Tbilisi Asia/Yerevan Europe/Astrakhan Europe/Samara "
     "Europe/Saratov Europe/Ulyanovsk Indian/Mahe Indian/Mauritius Indian/Reunion "},
    {270, "Asia/Kabul "},
    {300,
     "Antarctica/Mawson Antarctica/Vostok Asia/Almaty Asia/Aqtau Asia/Aqtobe Asia/Ashgabat Asia/Ashkhabad "
     "Asia/Atyrau Asia/Dushanbe Asia/Karachi Asia/Oral Asia/Qostanay Asia/Qyzylorda Asia/Samarkand "
     "Asia/Tashkent Asia/Yekaterinburg Indian/Kerguelen Indian/Maldives "},
    {330, "Asia/Calcutta Asia/Colombo Asia/Kolkata "},
    {345, "Asia/Kathmandu Asia/Katmandu "},
    {360,
     "Asia/Bishkek Asia/Dacca Asia/Dhaka Asia/Kashgar Asia/Omsk Asia/Thimbu Asia/Thimphu Asia/Urumqi "
     "Indian/Chagos "},
    {390, "Asia/Rangoon Asia/Yangon Indian/Cocos "},
    {420,
     "Antarctica/Davis Asia/Bangkok Asia/Barnaul Asia/Ho_Chi_Minh Asia/Hovd Asia/Jakarta Asia/Krasnoyarsk "
     "Asia/Novokuznetsk Asia/Novosibirsk Asia/Phnom_Penh Asia/Pontianak Asia/Saigon Asia/Tomsk Asia/Vientiane "
     "Indian/Christmas "},
    {480,
     "Antarctica/Casey Asia/Brunei Asia/Choibalsan Asia/Chongqing Asia/Chungking Asia/Harbin Asia/Hong_Kong "
     "Asia/Irkutsk Asia/Kuala_Lumpur Asia/Kuching Asia/Macao Asia/Macau Asia/Makassar Asia/Manila "
     "Asia/Shanghai Asia/Singapore Asia/Taipei Asia/Ujung_Pandang Asia/Ulaanbaatar Asia/Ulan_Bator "
     "Australia/Perth Australia/West "},
    {525, "Australia/Eucla "},
    {540,
     "Asia/Chita Asia/Dili Asia/Jayapura Asia/Khandyga Asia/Pyongyang Asia/Seoul Asia/Tokyo Asia/Yakutsk "
     "Pacific/Palau "},
    {570,
     "Australia/Adelaide Australia/Broken_Hill Australia/Darwin Australia/North Australia/South "
     "Australia/Yancowinna "},
    {600,
     "Antarctica/DumontDUrville Antarctica/Macquarie Asia/Ust-Nera Asia/Vladivostok Australia/ACT "
     "Australia/Brisbane Australia/Canberra Australia/Currie Australia/Hobart Australia/Lindeman "
     "Australia/Melbourne Australia/NSW Australia/Queensland Australia/Sydney Australia/Tasmania "
     "Australia/Victoria Pacific/Chuuk Pacific/Guam Pacific/Port_Moresby Pacific/Saipan Pacific/Truk "
     "Pacific/Yap "},
    {630, "Australia/LHI Australia/Lord_Howe "},
    {660,
     "Asia/Magadan Asia/Sakhalin Asia/Srednekolymsk Pacific/Bougainville Pacific/Efate Pacific/Guadalcanal "
     "Pacific/Kosrae Pacific/Norfolk Pacific/Noumea Pacific/Pohnpei Pacific/Ponape "},
    {720,
     "Antarctica/McMurdo Antarctica/South_Pole Asia/Anadyr Asia/Kamchatka Pacific/Auckland Pacific/Fiji "
     "Pacific/Funafuti Pacific/Kwajalein Pacific/Majuro Pacific/Nauru Pacific/Tarawa Pacific/Wake "
     "Pacific/Wallis "},
    {765, "Pacific/Chatham "},
    {780, "Pacific/Apia Pacific/Enderbury Pacific/Fakaofo Pacific/Kanton Pacific/Tongatapu "},
    {840, "Pacific/Kiritimati "},
};

std::map<std::string_view, int, std::less<>> table() {
  std::map<std::string_view, int, std::less<>> zones;
  for (const Meridian& meridian : meridians) {
    std::string_view left = meridian.zones;
    while (!left.empty()) {
      const std::size_t end = left.find(' ');
      zones.emplace(left.substr(0, end), meridian.minutes);
      left.remove_prefix(end + 1);
    }
  }
  return zones;
}

}  // namespace

std::optional<int> minutes_east(std::string_view zone) {
  static const auto zones = table();
  const auto found = zones.find(zone);
  if (found == zones.end()) return std::nullopt;
  return found->second;
}

}  // namespace convene::domain
