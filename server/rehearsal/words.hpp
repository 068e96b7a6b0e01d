// What the simulated people of a first look and of a rehearsal are called and what they say.
#pragma once

#include <array>
#include <string_view>

namespace convene::rehearsal {

inline constexpr std::array<std::string_view, 32> given_names = {
    "Amara",   "Bjarne",  "Chiara", "Dawit", "Elif",  "Farah",    "Goran",    "Hana",   "Ines",   "Jomo", "Kalani",
    "Leena",   "Mateo",   "Nadia",  "Oskar", "Priya", "Quentin",  "Rosa",     "Sefa",   "Tomás",  "Ulla", "Vikram",
    "Wanjiru", "Xiomara", "Yusuf",  "Zofia", "Aroha", "Benedikt", "Catalina", "Dinesh", "Eszter", "Femi"};

inline constexpr std::array<std::string_view, 31> family_names = {
    "Abara",     "Berg",    "Castillo", "Demir",  "Eriksen", "Ferrari", "Gebre",  "Haddad", "Ito",    "Jansen", "Kovač",
    "Lindqvist", "Mensah",  "Nowak",    "Okafor", "Pereira", "Quispe",  "Rahman", "Silva",  "Tanaka", "Ueda",   "Varga",
    "Wójcik",    "Ximenes", "Yilmaz",   "Zulu",   "Horvat",  "Keller",  "Murphy", "Patel",  "Rossi"};

inline constexpr std::array<std::string_view, 12> organisations = {
    "Riverside Primary School", "North Shore Science Centre", "Escuela del Puerto",    "Lakeview High School",
    "Museum of Making",         "Green Valley District",      "City Library Network",  "Open Labs Association",
    "Hilltop College",          "Harbour Youth Club",         "Institute of Teaching", "Community Garden Trust"};

inline constexpr std::array<std::string_view, 8> regions = {"East Africa", "West Africa",   "Central Europe",
                                                            "Nordics",     "South America", "North America",
                                                            "South Asia",  "Oceania"};

inline constexpr std::array<std::string_view, 30> remarks = {
    "Good to see so many of you here!",
    "Hello from the other side of the world.",
    "Does anyone have an example from a small school?",
    "We tried that last year, and it went better than we had hoped.",
    "Thank you, that helps a lot.",
    "Could you say a little more about the second step?",
    "I have written that down for our plan.",
    "Our students loved the version with paper and string.",
    "What would you do with only twenty minutes?",
    "That is a lovely idea.",
    "I agree, and I would start with the families.",
    "Is there a guide for this somewhere?",
    "We can share our worksheets, they are free to use.",
    "How did you bring your colleagues along?",
    "I am new here: where do I find the office hours?",
    "The garden is quiet just now, if anyone wants to talk.",
    "Let us keep in touch after the institute.",
    "Same here!",
    "That question was mine too.",
    "We work without any internet at school, so this matters to us.",
    "The captions are a great help, thank you.",
    "I will be in the lounge during the break.",
    "Who else teaches mixed ages?",
    "Start small, that is my advice.",
    "It took us a whole year, and it was worth it.",
    "What a good discussion.",
    "I would love to hear how that went in the end.",
    "Count me in.",
    "My team is two rooms away, I will tell them.",
    "See you at the debrief!"};

}  // namespace convene::rehearsal
